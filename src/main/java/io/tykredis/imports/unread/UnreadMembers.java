package io.tykredis.imports.unread;

import static io.tykredis.imports.unread.KeySuggestions.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.edit.Remedy;
import io.tykredis.imports.reading.FileKeys;
import io.tykredis.imports.reading.FileKeys.Member;
import io.tykredis.imports.reading.FileKeys.Place;
import io.tykredis.imports.reading.GoRedisDefaults;
import io.tykredis.imports.unread.KeySuggestions.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The search for Redis settings in a file that the component does not read, due to their place or spelling. */
public final class UnreadMembers {

    private static final String REDIS = "redis";

    private final Components components;
    private final ComponentTable table;
    private final Block main;
    private final KeySuggestions suggestions;
    private final Set<String> known;

    public UnreadMembers(Components components, ComponentTable table, KeySuggestions suggestions) {
        this.components = components;
        this.table = table;
        this.main = table.blocks().get(0);
        this.suggestions = suggestions;
        this.known = table.topNames();
    }

    public List<UnreadName> in(Place root) {
        List<UnreadName> unread = new ArrayList<>();
        boolean flat = main.path().isEmpty();
        for (Block block : table.blocks()) {
            for (Place place : FileKeys.places(root, block.path())) {
                FileKeys.sort(place, block.keys()).strangers().stream()
                        .flatMap(member -> inBlock(block, member).stream())
                        .forEach(unread::add);
            }
        }
        root.members().stream()
                .flatMap(member -> (flat ? blockInFlatFile(member) : atTheTop(member)).stream())
                .forEach(unread::add);
        table.blocks().stream()
                .filter(block -> block.path().size() > 1)
                .flatMap(block -> beside(root, block))
                .forEach(unread::add);
        return unread;
    }

    /** Checks a member. At the top of a file, a name concerns Redis only if it contains a word for it. */
    private Optional<UnreadName> inBlock(Block block, Member member) {
        boolean sure = !block.path().isEmpty() || isForRedis(member.name()) || hasNoOtherMeaning(member.name());
        List<String> names = block.keys().stream().map(Key::json).toList();
        if (!sure && suggestions.nearest(member.name(), names).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                suggestions.explain(block, Written.member(member, "")).sureIf(sure));
    }

    private Optional<UnreadName> atTheTop(Member member) {
        if (known.contains(member.name().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean object = member.value().isObject();
        Written written = Written.member(member, path(main) + ".");
        Optional<UnreadName> explained = object ? block(member) : key(member, written);
        if (explained.isPresent() || !isForRedis(member.name())) {
            return explained.or(() -> storeSwitch(member));
        }
        return Optional.of(suggestions.unexplained(written).sureIf(!object || isRedisAlone(member)));
    }

    /** An object that may be a block under another name. */
    private Optional<UnreadName> block(Member member) {
        List<String> names =
                table.blocks().stream().map(block -> block.path().get(0)).toList();
        return describesRedis(member) ? misspelt(member, names).or(() -> foreignBlock(member)) : Optional.empty();
    }

    /** A key that belongs in the block, in the Dashboard's spelling or this component's own. */
    private Optional<UnreadName> key(Member member, Written written) {
        boolean flat = member.name().toLowerCase(Locale.ROOT).startsWith(REDIS + "_");
        if (flat && suggestions.elsewhere(written).isPresent()) {
            return Optional.of(suggestions.explain(main, written));
        }
        return main.keys().stream()
                .filter(key -> GoRedisDefaults.MISPLACED.contains(key.concept())
                        && key.json().equals(member.name()))
                .findFirst()
                .map(key -> suggestions.unknown(
                        quoted(member.name()) + " at the top of its file",
                        member.at(),
                        quoted(key.json()) + " inside " + quoted(path(main)),
                        key.concept(),
                        null));
    }

    /** A misspelt switch of a separate store. */
    private Optional<UnreadName> storeSwitch(Member member) {
        List<Key> switches = table.blocks().stream()
                .flatMap(block -> Stream.ofNullable(block.enabledBy()))
                .toList();
        return suggestions
                .nearest(member.name(), switches.stream().map(Key::json).toList())
                .flatMap(meant -> switches.stream()
                        .filter(key -> key.json().equals(meant))
                        .findFirst())
                .map(key -> suggestions.unknown(Written.member(member, ""), key));
    }

    /** An object that is intended as a Redis block, although the component has none. */
    private Optional<UnreadName> blockInFlatFile(Member member) {
        return types(member).anyMatch(type -> type.asText().equals(REDIS))
                ? Optional.of(suggestions.unreadName(
                        member.at(),
                        UnreadName.Kind.FOREIGN,
                        Concept.TYPE,
                        quoted(member.name()) + " contains Redis settings, but the " + table.title()
                                + " reads its Redis settings at the top level of the file, outside any object. It ignores"
                                + " this object.",
                        "Move the settings to the top level and use the " + table.title() + "'s own names. "
                                + suggestions.allNames(),
                        null))
                : Optional.empty();
    }

    /** The unread names next to a nested block, whose own name may be misspelt. */
    private Stream<UnreadName> beside(Place root, Block block) {
        int last = block.path().size() - 1;
        String name = block.path().get(last);
        return FileKeys.places(root, block.path().subList(0, last)).stream()
                .flatMap(place -> place.members().stream())
                .filter(member -> !member.name().equalsIgnoreCase(name) && describesRedis(member))
                .flatMap(member -> misspelt(member, List.of(name)).stream());
    }

    private Optional<UnreadName> misspelt(Member member, List<String> names) {
        return suggestions.nearest(member.name(), names).map(meant -> suggestions
                .unknown(
                        quoted(member.name()),
                        member.at(),
                        quoted(meant),
                        Concept.TYPE,
                        Remedy.rename(member.at(), meant))
                .sureIf(isRedisAlone(member)));
    }

    private Optional<UnreadName> foreignBlock(Member member) {
        return suggestions
                .others()
                .flatMap(other -> other.blocks().stream()
                        .filter(block -> path(block).equalsIgnoreCase(member.name()))
                        .map(block -> suggestions.unreadName(
                                member.at(),
                                UnreadName.Kind.FOREIGN,
                                Concept.TYPE,
                                quoted(member.name()) + " is the " + other.title() + "'s name for this object. The "
                                        + table.title() + " ignores it.",
                                table.block(block.role())
                                        .map(ours -> "Use " + quoted(path(ours)) + ".")
                                        .orElse("Remove it. The " + table.title() + " has no such store."),
                                table.block(block.role())
                                        .filter(ours -> ours.path().size() == 1)
                                        .map(ours -> Remedy.rename(member.at(), path(ours)))
                                        .orElse(null))))
                .map(unreadName -> unreadName.sureIf(isRedisAlone(member)))
                .findFirst();
    }

    private static String path(Block block) {
        return String.join(".", block.path());
    }

    private static boolean isForRedis(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(REDIS);
    }

    /** Whether an object has a key that distinguishes a Redis block from an SQL or Mongo store. */
    private boolean describesRedis(Member member) {
        return member.value().isObject()
                && (names(member)
                                .anyMatch(name ->
                                        isBlockKey(name, key -> GoRedisDefaults.DISTINCTIVE.contains(key.concept())))
                        || isRedisAlone(member));
    }

    /** Whether an object can only describe Redis, regardless of its name. */
    private boolean isRedisAlone(Member member) {
        List<JsonNode> types = types(member)
                .filter(type -> !type.isNull() && !type.asText().isEmpty())
                .toList();
        return types.isEmpty()
                ? names(member).anyMatch(this::hasNoOtherMeaning)
                : types.stream().allMatch(type -> type.asText().equals(REDIS));
    }

    private static Stream<JsonNode> types(Member member) {
        return member.value()
                .propertyStream()
                .filter(each -> each.getKey().equalsIgnoreCase("type"))
                .map(Map.Entry::getValue);
    }

    /** Whether the name refers to Redis in every place. */
    private boolean hasNoOtherMeaning(String name) {
        return isBlockKey(name, key -> GoRedisDefaults.MISPLACED.contains(key.concept()) && !key.deprecated());
    }

    /** Whether any component has such a key with that name in its own object. */
    private boolean isBlockKey(String name, Predicate<Key> which) {
        return components.all().stream()
                .flatMap(each -> each.blocks().stream())
                .filter(block -> !block.path().isEmpty())
                .flatMap(block -> block.keys().stream())
                .anyMatch(key -> key.json().equalsIgnoreCase(name) && which.test(key));
    }

    private static Stream<String> names(Member member) {
        return member.value().propertyStream().map(Map.Entry::getKey);
    }
}
