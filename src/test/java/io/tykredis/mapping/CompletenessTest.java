package io.tykredis.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.component.Tables;
import io.tykredis.json.Pointer;
import io.tykredis.mapping.Account.Fate;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.SpecReader;
import io.tykredis.spec.Store;
import io.tykredis.spec.Topology;
import io.tykredis.spec.Version;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Translate or report: no field of a spec is dropped in silence, whatever the component. */
class CompletenessTest {

    private static final Translator TRANSLATOR = new Translator(Tables.components());

    static Stream<Arguments> tablesAndTopologies() {
        return Tables.all().stream()
                .flatMap(table -> SpecSample.topologies().stream().map(topology -> Arguments.of(table, topology)));
    }

    @ParameterizedTest
    @MethodSource("tablesAndTopologies")
    void everyFieldIsMappedDerivedOrUnsupported(ComponentTable table, Class<? extends Topology> topology) {
        RedisSpec spec = SpecSample.full(topology)
                .naming(table.name())
                .at(table.newest())
                .spec();
        Translation translation = TRANSLATOR.translate(spec, table);
        Account account = new Account(translation);

        assertThat(Account.lost(spec, translation)).isEmpty();
        assertThat(CanonicalJson.leaves(spec))
                .filteredOn(place -> account.of(place) == Fate.DERIVED)
                .containsExactlyInAnyOrder(Pointer.of("tykVersion"), Pointer.of("components", table.name(), "version"));
    }

    /** The pointers that the completeness is about are those of the JSON that users write. */
    @ParameterizedTest
    @MethodSource("tablesAndTopologies")
    void theRecordsAreTheJson(ComponentTable table, Class<? extends Topology> topology) {
        RedisSpec spec = SpecSample.full(topology).naming(table.name()).spec();
        byte[] json = CanonicalJson.of(spec).toString().getBytes(UTF_8);

        assertThat(new SpecReader(Tables.components().names()).read(json)).isEqualTo(spec);
    }

    @ParameterizedTest
    @MethodSource("tablesAndTopologies")
    void versionsDecideTheTarget(ComponentTable table, Class<? extends Topology> topology) {
        Version oldest = table.oldest();
        RedisSpec spec =
                SpecSample.full(topology).naming(table.name()).at(oldest).spec();
        RedisSpec withoutOwn = SpecSample.full(topology).at(Version.of("5.8.6")).spec();

        assertThat(TargetVersion.of(table, spec).version()).isEqualTo(oldest);
        assertThat(TargetVersion.of(table, withoutOwn).source()).isEqualTo(Pointer.of("tykVersion"));
    }

    @Test
    void aFieldThatNobodyHandlesIsLost() {
        RedisSpec spec = SpecSample.full(Topology.Standalone.class)
                .only(field -> field.getType() != Store.class)
                .spec();

        Tables.all().forEach(table -> {
            Account account = new Account(TRANSLATOR.translate(spec, table));
            assertThat(account.of(Pointer.of("tls", "serverName"))).isEqualTo(Fate.LOST);
            assertThat(account.of(Pointer.of("proxy"))).isEqualTo(Fate.LOST);
            assertThat(account.of(Pointer.of("components", table.name(), "tls")))
                    .isEqualTo(Fate.LOST);
        });
    }

    record OfUnknownType(@Nullable Duration timeout) {}

    @Test
    void aTypeThatTheSampleDoesNotKnowIsAnError() {
        SpecSample sample = SpecSample.full(Topology.Standalone.class);

        assertThatThrownBy(() -> sample.record(OfUnknownType.class)).hasMessageContaining("no sample of");
    }
}
