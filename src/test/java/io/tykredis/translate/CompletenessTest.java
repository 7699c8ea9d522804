package io.tykredis.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Tables;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import io.tykredis.model.Version;
import io.tykredis.translate.SpecAccount.Fate;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Translate or report: no component drops a field of a spec silently, at any release where it began or stopped to read
 * a setting.
 */
class CompletenessTest {

    private static final Translator TRANSLATOR = new Translator(Tables.components());

    private static final List<Predicate<RecordComponent>> OPTIONAL_FIELDS = Stream.concat(
                    Stream.<Predicate<RecordComponent>>of(
                            field -> true,
                            field -> false,
                            field -> field.getType().isRecord(),
                            field -> !field.getType().isRecord(),
                            field -> !field.getName().equals("analytics"),
                            field -> !field.getName().equals("cache"),
                            field -> !List.of("cache", "analytics").contains(field.getName())),
                    Stream.of("username", "password", "database", "tls", "pool", "timeoutSeconds")
                            .map(name -> field -> field.getName().equals(name)))
            .toList();

    static Stream<ComponentTable> tables() {
        return Tables.all().stream();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("tables")
    void everyFieldIsAccountedForAtEveryBreakpoint(ComponentTable table) {
        Set<String> lost = new TreeSet<>();
        Set<String> spelt = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        int combinations = 0;
        for (Version version : versions(table)) {
            for (SpecSample sample : samples(table, version)) {
                RedisSpec spec = sample.spec();
                Translation translation = TRANSLATOR.translate(spec, table);
                for (Pointer place : SpecAccount.lost(spec, translation)) {
                    lost.add(version + " " + sample.topology().getSimpleName() + " " + place);
                }
                for (Setting setting : translation.settings()) {
                    spelt.add(version + " " + setting.env());
                    expected.add(version + " "
                            + spelling(table, setting, translation.target().version()));
                }
                combinations++;
            }
        }
        assertThat(lost).isEmpty();
        assertThat(spelt).isEqualTo(expected);
        assertThat(combinations).isGreaterThan(500);
    }

    /** The newest spelling that the release reads, in the block of the setting. */
    private static String spelling(ComponentTable table, Setting setting, Version version) {
        return table.blocks().stream()
                .filter(block -> block.keys().stream()
                        .anyMatch(key -> table.env(block, key).equals(setting.env())))
                .flatMap(block -> block.keys().stream()
                        .filter(key -> key.concept() == setting.key().concept())
                        .filter(key -> key.spelling() == Key.Spelling.INERT
                                || key.readBy().contains(version))
                        .min(Comparator.comparing(Key::spelling))
                        .map(key -> table.env(block, key))
                        .stream())
                .findFirst()
                .orElse(setting.env());
    }

    /** Exactly the concepts that some translation of a complete spec writes. */
    @Test
    void canonicalConceptsAreTheFieldsOfASpec() {
        Set<Concept> written = EnumSet.noneOf(Concept.class);
        for (Class<? extends Topology> topology : SpecSample.topologies()) {
            SpecSample full = SpecSample.full(topology);
            for (ComponentTable table : Tables.all()) {
                for (SpecSample sample : List.of(full, full.identity())) {
                    TRANSLATOR
                            .translate(sample.at(table.last()).spec(), table)
                            .settings()
                            .forEach(setting -> written.add(setting.key().concept()));
                }
            }
        }
        assertThat(written)
                .isEqualTo(EnumSet.copyOf(Arrays.stream(Concept.values())
                        .filter(Concept::canonical)
                        .toList()));
    }

    @Test
    void detectsADroppedField() {
        RedisSpec spec = SpecSample.full(Topology.Standalone.class)
                .only(field -> field.getType() != Store.class)
                .spec();

        Tables.all().forEach(table -> {
            SpecAccount account = new SpecAccount(TRANSLATOR.translate(spec, table));
            assertThat(account.of(Pointer.of("tls", "serverName"))).isEqualTo(Fate.LOST);
            assertThat(account.of(Pointer.of("proxy"))).isEqualTo(Fate.LOST);
            assertThat(account.of(Pointer.of("components", table.name(), "tls")))
                    .isEqualTo(Fate.LOST);
        });
    }

    record OfUnknownType(@Nullable Duration timeout) {}

    @Test
    void rejectsAnUnknownTypeInTheSample() {
        SpecSample sample = SpecSample.full(Topology.Standalone.class);

        assertThatThrownBy(() -> sample.record(OfUnknownType.class)).hasMessageContaining("no sample of");
    }

    private static List<SpecSample> samples(ComponentTable table, Version version) {
        List<SpecSample> samples = new ArrayList<>();
        for (Class<? extends Topology> topology : SpecSample.topologies()) {
            SpecSample full = SpecSample.full(topology).at(version);
            for (Predicate<RecordComponent> optional : OPTIONAL_FIELDS) {
                SpecSample sample = full.only(optional.or(field -> field.getType() == Version.class));
                samples.add(sample.naming(table.name()));
                samples.add(sample.naming(table.name()).flags(false));
                samples.add(sample.naming(Tables.names()));
            }
        }
        return samples;
    }

    /** With the first release candidate of each release. */
    private static SortedSet<Version> versions(ComponentTable table) {
        SortedSet<Version> versions = new TreeSet<>();
        Tables.breakpoints(table).forEach(version -> {
            versions.add(version);
            versions.add(Version.of(version + "-rc1"));
        });
        return versions;
    }
}
