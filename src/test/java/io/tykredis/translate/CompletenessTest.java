package io.tykredis.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.TableEntry;
import io.tykredis.catalog.Tables;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.imports.Imports;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Version;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("io.tykredis.catalog.Tables#all")
    void everyFieldIsAccountedForAtEveryBreakpoint(ComponentTable table) {
        List<TableEntry> entries = table.entries().toList();
        for (Version version : Tables.breakpoints(table)) {
            for (Version each : List.of(version, Version.of(version + "-rc1"))) {
                Map<String, Concept> spelt = new TreeMap<>();
                samples(table, each).forEach(sample -> {
                    RedisSpec spec = sample.spec();
                    Translation translation = Imports.TRANSLATOR.translate(spec, table);
                    List<Pointer> omitted = translation.omissions().stream()
                            .filter(omission -> !omission.detail().isBlank())
                            .map(Omission::source)
                            .toList();
                    assertThat(SpecAccount.lost(spec, translation, omitted))
                            .as("%s of %s", sample, table.name())
                            .isEmpty();
                    translation
                            .settings()
                            .forEach(setting ->
                                    spelt.put(setting.env(), setting.key().concept()));
                });
                Version release = TargetVersion.known(table, each);
                assertThat(spelt).isNotEmpty().allSatisfy((env, concept) -> assertThat(env)
                        .isEqualTo(spelling(entries, release, env, concept)));
            }
        }
    }

    /** The newest spelling that the release reads, in the block of the setting. */
    private static String spelling(List<TableEntry> entries, Version release, String env, Concept concept) {
        Block block = entries.stream()
                .filter(entry -> entry.env().equals(env))
                .findFirst()
                .orElseThrow()
                .block();
        return entries.stream()
                .filter(entry -> entry.block() == block && entry.key().concept() == concept)
                .filter(entry -> entry.key().spelling() == Key.Spelling.INERT
                        || entry.key().readBy().contains(release))
                .min(Comparator.comparing(entry -> entry.key().spelling()))
                .map(TableEntry::env)
                .orElse(env);
    }

    /** Exactly the concepts that some translation of a complete spec writes. */
    @Test
    void canonicalConceptsAreTheFieldsOfASpec() {
        Set<Concept> written = SpecSample.topologies().stream()
                .map(SpecSample::full)
                .flatMap(full -> Stream.of(full, full.identity()))
                .flatMap(sample -> Tables.all().stream()
                        .map(table -> Imports.TRANSLATOR.translate(
                                sample.at(table.last()).spec(), table)))
                .flatMap(translation -> translation.settings().stream())
                .map(setting -> setting.key().concept())
                .collect(Collectors.toSet());
        assertThat(Concept.values()).allMatch(concept -> concept.canonical() == written.contains(concept));
    }

    private static Stream<SpecSample> samples(ComponentTable table, Version version) {
        return SpecSample.topologies().stream()
                .map(topology -> SpecSample.full(topology).at(version))
                .flatMap(full -> OPTIONAL_FIELDS.stream()
                        .map(optional -> full.only(optional.or(field -> field.getType() == Version.class))))
                .flatMap(sample -> Stream.of(
                        sample.naming(table.name()),
                        sample.naming(table.name()).flags(false),
                        sample.naming(Tables.names().toArray(String[]::new))));
    }
}
