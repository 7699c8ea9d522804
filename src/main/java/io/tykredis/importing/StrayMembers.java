package io.tykredis.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.importing.FileKeys.Member;
import io.tykredis.importing.FileKeys.Place;
import io.tykredis.json.Nearest;
import io.tykredis.json.Pointer;
import io.tykredis.mapping.Block;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Components;
import io.tykredis.mapping.Concept;
import io.tykredis.mapping.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a file says of Redis where or how the component does not read it. All else is none of our business. */
public final class StrayMembers {

    /** Outside a Redis block a name has to be this near to a real one to be taken for it. */
    private static final int EDITS = 2;

    private static final String REDIS = "redis";

    private final Components components;
    private final ComponentTable table;
    private final Vocabulary vocabulary;
    private final Set<String> known;

    public StrayMembers(Components components, ComponentTable table) {
        this.components = components;
        this.table = table;
        this.vocabulary = new Vocabulary(components);
        this.known = table.topNames();
    }

    /** In a whole file. */
    public List<Stray> in(ObjectNode file) {
        return in(new Place(file, Pointer.ROOT));
    }

    List<Stray> in(Place root) {
        List<Stray> strays = new ArrayList<>();
        for (Block block : table.blocks()) {
            boolean flat = block.path().isEmpty();
            for (Place place : FileKeys.places(root, block.path())) {
                FileKeys.sort(place, block.keys()).strangers().stream()
                        .filter(member -> !flat || isForRedis(member.name()) || isNear(member.name(), block.keys()))
                        .map(member -> vocabulary
                                .inFile(table, block, member.name(), member.at())
                                .sureIf(!flat || isForRedis(member.name())))
                        .forEach(strays::add);
            }
        }
        if (table.blocks().stream().anyMatch(block -> block.path().isEmpty())) {
            root.members().stream()
                    .filter(StrayMembers::isRedisAtHeart)
                    .map(this::keptAtTheTop)
                    .forEach(strays::add);
        }
        boolean nested = table.blocks().stream().noneMatch(block -> block.path().isEmpty());
        if (nested) {
            root.members().forEach(member -> atTheTop(member).ifPresent(strays::add));
            table.blocks().stream()
                    .filter(block -> block.path().size() > 1)
                    .forEach(block -> within(root, block, strays));
        }
        return strays;
    }

    private boolean isForRedis(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(REDIS)
                || vocabulary.misplaced(table, name).isPresent();
    }

    private static boolean isNear(String name, List<Key> keys) {
        return Nearest.within(EDITS, name, keys.stream().map(Key::json).toList())
                .isPresent();
    }

    private Optional<Stray> atTheTop(Member member) {
        if (known.contains(member.name().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Stream<Block> ours = table.blocks().stream();
        if (member.value().isObject()) {
            Optional<Stray> explained = describesRedis(member)
                    ? misspelt(member, ours.map(block -> block.path().get(0)).toList())
                            .or(() -> foreignBlock(member))
                    : Optional.empty();
            return explained.or(() -> namedAfterRedis(member).map(stray -> stray.sureIf(isNothingElse(member))));
        }
        Block main = table.blocks().get(0);
        boolean dashboards = member.name().toLowerCase(Locale.ROOT).startsWith(REDIS + "_");
        if (dashboards && vocabulary.elsewhere(table, member.name(), Key::json).isPresent()) {
            return Optional.of(vocabulary.aboveBlock(table, main, member.name(), member.at()));
        }
        return main.keys().stream()
                .filter(key -> KnownFacts.MISPLACED.contains(key.concept())
                        && key.json().equals(member.name()))
                .findFirst()
                .map(key -> Vocabulary.unknown(
                        table,
                        quoted(member.name()) + " at the top of its file",
                        member.at(),
                        quoted(key.json()) + " inside " + quoted(String.join(".", main.path())),
                        key.concept()))
                .or(() -> namedAfterRedis(member));
    }

    private Optional<Stray> namedAfterRedis(Member member) {
        return member.name().toLowerCase(Locale.ROOT).startsWith(REDIS)
                ? Optional.of(vocabulary.namedAfterRedis(table, member.name(), member.at()))
                : Optional.empty();
    }

    /** Whether an object says of itself that it is a Redis. */
    private static boolean isRedisAtHeart(Member member) {
        return member.value()
                .propertyStream()
                .anyMatch(each -> each.getKey().equalsIgnoreCase("type")
                        && each.getValue().asText().equals(REDIS));
    }

    /** Where a component has no block for Redis, an object of its own may yet have been meant for one. */
    private Stray keptAtTheTop(Member member) {
        return new Stray(
                table.name(),
                member.at(),
                Stray.Kind.FOREIGN,
                Concept.TYPE,
                "The " + table.title() + " has its Redis settings at the top of the file, and none in "
                        + quoted(member.name()) + " → those in it are ignored.",
                "Write them at the top, spelt as GET /v1/components/" + table.name() + " lists them.");
    }

    /** Blocks further down, whose own name may be misspelt. */
    private void within(Place root, Block block, List<Stray> strays) {
        List<String> path = block.path();
        String last = path.get(path.size() - 1);
        for (Place place : FileKeys.places(root, path.subList(0, path.size() - 1))) {
            place.members().stream()
                    .filter(member -> !member.name().equalsIgnoreCase(last) && describesRedis(member))
                    .forEach(member -> misspelt(member, List.of(last)).ifPresent(strays::add));
        }
    }

    private Optional<Stray> misspelt(Member member, List<String> names) {
        return Nearest.within(EDITS, member.name(), names)
                .map(meant -> Vocabulary.unknown(table, quoted(member.name()), member.at(), quoted(meant), Concept.TYPE)
                        .sureIf(isNothingElse(member)));
    }

    private Optional<Stray> foreignBlock(Member member) {
        return components.all().stream()
                .filter(other -> !other.name().equals(table.name()))
                .flatMap(other -> other.blocks().stream()
                        .filter(block -> String.join(".", block.path()).equalsIgnoreCase(member.name()))
                        .map(block -> foreign(other, block, member.name(), member.at())
                                .sureIf(isNothingElse(member))))
                .findFirst();
    }

    private Stray foreign(ComponentTable other, Block block, String name, Pointer at) {
        String fix = table.block(block.role())
                .map(ours -> "Write " + quoted(String.join(".", ours.path())) + ".")
                .orElse("Remove it: the " + table.title() + " has no such store.");
        return new Stray(
                table.name(),
                at,
                Stray.Kind.FOREIGN,
                Concept.TYPE,
                "So the " + other.title() + " calls the block; the " + table.title() + " reads no " + quoted(name)
                        + " → all in it is ignored.",
                fix);
    }

    /** Whether an object has a key by which a Redis block can be told from an SQL or Mongo store. */
    private boolean describesRedis(Member member) {
        List<Key> telling = components.all().stream()
                .flatMap(each -> each.blocks().stream())
                .filter(block -> !block.path().isEmpty())
                .flatMap(block -> block.keys().stream())
                .filter(key -> KnownFacts.TELLING.contains(key.concept()))
                .toList();
        return member.value().isObject()
                && (member.value().propertyStream().anyMatch(each -> Key.find(telling, each.getKey())
                                .isPresent())
                        || isNothingElse(member));
    }

    /** Whether an object describes a Redis and can describe nothing else, whatever its name. */
    private boolean isNothingElse(Member member) {
        List<JsonNode> types = member.value()
                .propertyStream()
                .filter(each -> each.getKey().equalsIgnoreCase("type"))
                .map(Map.Entry::getValue)
                .filter(type -> !type.isNull() && !type.asText().isEmpty())
                .toList();
        return types.isEmpty()
                ? member.value().propertyStream().map(Map.Entry::getKey).anyMatch(this::hasNoOtherMeaning)
                : types.stream().allMatch(type -> type.asText().equals(REDIS));
    }

    private boolean hasNoOtherMeaning(String name) {
        return components.all().stream()
                .flatMap(each -> each.blocks().stream())
                .filter(block -> !block.path().isEmpty())
                .flatMap(block -> block.keys().stream())
                .anyMatch(key -> KnownFacts.MISPLACED.contains(key.concept())
                        && !key.deprecated()
                        && key.json().equalsIgnoreCase(name));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
