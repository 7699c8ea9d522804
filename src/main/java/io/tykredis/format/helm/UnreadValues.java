package io.tykredis.format.helm;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.input.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The search for names below {@code redis} that resemble what the charts read there. Values have names of their users too. */
final class UnreadValues {

    private static final int EDITS = 2;
    /** A name of this length or less differs in one character only. */
    private static final int SHORT = 5;

    private static final Map<Concept, String> NESTED = Map.of(Concept.DATABASE, "storage.database");

    /** The other members of {@code global.redis} in values.yaml and the templates of the charts. */
    private static final Set<String> OTHERS = Set.of(
            "host",
            "port",
            "enableSentinel",
            "passSecret",
            "storage",
            "secretName",
            "volumeName",
            "certificatesMountPath",
            "shardCount");

    private static final Map<String, List<String>> MEMBERS =
            Map.of("passSecret", List.of("name", "keyName", "sentinelKeyName"), "storage", List.of("database"));

    private static final List<String> READ = Stream.concat(
                    ValuesFile.NAMES.values().stream().flatMap(List::stream), OTHERS.stream())
            .sorted()
            .toList();

    private final Components components;
    private final List<ComponentTable> installed;

    /** @param installed the components that the chart installs */
    UnreadValues(Components components, List<ComponentTable> installed) {
        this.components = components;
        this.installed = List.copyOf(installed);
    }

    /** @param at the place of {@code redis} in the values */
    List<UnreadValue> among(JsonNode redis, List<String> at) {
        return Stream.concat(
                        unread(redis, READ, at),
                        MEMBERS.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .flatMap(each ->
                                        unread(redis.path(each.getKey()), each.getValue(), below(at, each.getKey()))))
                .toList();
    }

    private Stream<UnreadValue> unread(JsonNode values, List<String> read, List<String> at) {
        return values.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !read.contains(name))
                .flatMap(
                        name -> fix(name, read, String.join(".", at) + ".")
                                .map(fix -> new UnreadValue(below(at, name), fix))
                                .stream());
    }

    private Optional<String> fix(String name, List<String> read, String path) {
        Optional<Concept> concept = concept(name);
        return NearestName.within(name.length() <= SHORT ? 1 : EDITS, name, read)
                .or(() -> concept.flatMap(UnreadValues::value))
                .map(meant -> "Did you mean " + path + meant + "? Otherwise remove it.")
                .or(() -> concept.map(this::asVariable));
    }

    private static Optional<String> value(Concept concept) {
        return Optional.ofNullable(NESTED.get(concept))
                .or(() -> ValuesFile.NAMES.getOrDefault(concept, List.of()).stream()
                        .findFirst());
    }

    /** The setting whose key in a component's file has this name. The charts set the type of the store themselves. */
    private Optional<Concept> concept(String name) {
        return components.all().stream()
                .flatMap(table -> table.blocks().stream())
                .flatMap(block -> block.keys().stream())
                .filter(key -> key.concept() != Concept.TYPE)
                .filter(key -> Stream.<Function<Key, String>>of(Key::json, Key::env)
                        .anyMatch(spelling -> plain(spelling.apply(key)).equals(plain(name))))
                .map(Key::concept)
                .findFirst();
    }

    private String asVariable(Concept concept) {
        String variables = installed.stream()
                .flatMap(table -> table.blocks().get(0).keys().stream()
                        .filter(key -> key.concept() == concept && !key.deprecated())
                        .limit(1)
                        .map(key -> table.env(table.blocks().get(0), key)))
                .collect(Collectors.joining(", "));
        return variables.isEmpty() ? "Remove it." : "Set it in extraEnvs: " + variables + ".";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replaceFirst("^redis", "");
    }

    private static List<String> below(List<String> at, String name) {
        return Stream.concat(at.stream(), Stream.of(name)).toList();
    }
}
