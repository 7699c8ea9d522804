package io.tykredis.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.component.Tables;
import io.tykredis.json.Pointer;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.Topology;
import io.tykredis.spec.Version;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No field is dropped in silence at any release where a component began or ceased to read something. */
class BreakpointsTest {

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

    @ParameterizedTest
    @MethodSource("tables")
    void everyFieldIsAccountedForAtEveryBreakpoint(ComponentTable table) {
        List<String> lost = new ArrayList<>();
        for (Version version : versions(table)) {
            for (SpecSample sample : samples(table, version)) {
                RedisSpec spec = sample.spec();
                Translation translation = TRANSLATOR.translate(spec, table);
                for (Pointer place : Account.lost(spec, translation)) {
                    lost.add(version + " " + sample.topology().getSimpleName() + " " + place);
                }
            }
        }
        assertThat(lost.stream().distinct()).isEmpty();
    }

    @Test
    void theseAreThousands() {
        int combinations = Tables.all().stream()
                .mapToInt(table -> versions(table).stream()
                        .mapToInt(version -> samples(table, version).size())
                        .sum())
                .sum();
        assertThat(combinations).isGreaterThan(5_000);
    }

    private static List<SpecSample> samples(ComponentTable table, Version version) {
        List<SpecSample> samples = new ArrayList<>();
        for (Class<? extends Topology> topology : SpecSample.topologies()) {
            SpecSample full = SpecSample.full(topology).at(version);
            for (Predicate<RecordComponent> optional : OPTIONAL_FIELDS) {
                SpecSample sample = full.only(optional.or(field -> field.getType() == Version.class));
                samples.add(sample.naming(table.name()));
                samples.add(sample.naming(table.name()).flags(false));
                samples.add(sample.naming("dashboard", "gateway", "mdcb", "pump", "tib"));
            }
        }
        return samples;
    }

    /** The first release candidate of each comes just before it. */
    private static SortedSet<Version> versions(ComponentTable table) {
        SortedSet<Version> versions = new TreeSet<>();
        Tables.breakpoints(table).forEach(version -> {
            versions.add(version);
            versions.add(Version.of(version + "-rc1"));
        });
        return versions;
    }
}
