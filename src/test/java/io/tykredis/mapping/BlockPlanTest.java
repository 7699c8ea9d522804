package io.tykredis.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.component.Tables;
import io.tykredis.spec.Topology;
import io.tykredis.spec.Version;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is worked out once of a table says of every concept, at every release, what the table's rows say. */
class BlockPlanTest {

    static Stream<ComponentTable> tables() {
        return Tables.all().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyConceptOnceInTheOrderOfTheKeys(ComponentTable table) {
        for (BlockPlan plan : ComponentPlan.of(table).blocks()) {
            List<Concept> ofKeys =
                    plan.block().keys().stream().map(Key::concept).distinct().toList();
            List<Concept> planned =
                    plan.entries().stream().map(BlockPlan.Entry::concept).toList();
            assertThat(planned).startsWith(ofKeys.toArray(Concept[]::new));
            assertThat(planned).containsExactlyInAnyOrder(Concept.values());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void writesTheNewestSpellingThatTheReleaseReads(ComponentTable table) {
        for (BlockPlan plan : ComponentPlan.of(table).blocks()) {
            for (Concept concept : Concept.values()) {
                List<Key> keys = plan.block().keys().stream()
                        .filter(key -> key.concept() == concept)
                        .toList();
                for (Version version : Tables.breakpoints(table)) {
                    Key expected = keys.stream()
                            .filter(key -> key.spelling() == Key.Spelling.INERT
                                    || key.read().contains(version))
                            .min(Comparator.comparing(Key::spelling))
                            .orElse(null);
                    BlockPlan.Place written = plan.written(concept, version);
                    assertThat(written == null ? null : written.key()).isEqualTo(expected);
                    if (written != null) {
                        List<String> path = written.path();
                        assertThat(String.join(".", path))
                                .isEqualTo(Stream.concat(plan.block().path().stream(), Stream.of(expected.json()))
                                        .reduce((outer, inner) -> outer + "." + inner)
                                        .orElseThrow());
                        assertThat(written.read())
                                .isEqualTo(expected.read().in(plan.block().read()));
                    }
                }
            }
        }
    }

    /** The concepts that some translation of a spec that says everything writes, and no others. */
    @Test
    void canonicalIsWhatASpecCanSay() {
        Translator translator = new Translator(Tables.components());
        Set<Concept> written = EnumSet.noneOf(Concept.class);
        for (Class<? extends Topology> topology : SpecSample.topologies()) {
            translator.translate(SpecSample.full(topology).spec()).forEach(translation -> translation
                    .settings()
                    .forEach(setting -> written.add(setting.key().concept())));
        }
        assertThat(written)
                .isEqualTo(EnumSet.copyOf(Arrays.stream(Concept.values())
                        .filter(Concept::canonical)
                        .toList()));
    }
}
