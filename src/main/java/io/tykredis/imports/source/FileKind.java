package io.tykredis.imports.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The recognition of a component by the top-level names in its file. */
public final class FileKind {

    private static final Set<Concept> ADDRESS = Set.of(Concept.ADDRS, Concept.HOST);
    private static final int ENOUGH = 2;

    private final Components components;
    private final Set<String> names;

    private FileKind(Components components, ObjectNode content) {
        this.components = components;
        this.names = content.propertyStream()
                .map(member -> member.getKey().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The component with the most Redis settings at the top of the file. If two have equally many, the first. */
    public static Optional<ComponentTable> of(Components components, ObjectNode content) {
        FileKind kind = new FileKind(components, content);
        ComponentTable best = null;
        for (ComponentTable table : components.all()) {
            if (kind.count(table) > 0 && (best == null || kind.count(table) > kind.count(best))) {
                best = table;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The named component, if the file has one of its Redis settings at the top. */
    public static Optional<ComponentTable> isFor(
            Components components, ObjectNode content, Optional<ComponentTable> named) {
        FileKind kind = new FileKind(components, content);
        return named.filter(table -> kind.count(table) > 0);
    }

    /** What a file with these names at its top is. No component has such names. */
    private static final Map<String, String> DEPLOYMENTS = Map.of(
            "containerdefinitions", "an ECS task definition",
            "taskdefinition", "an ECS task definition",
            "apiversion", "a Kubernetes object",
            "services", "a Compose file");

    /**
     * Rejects a file that is not the component's.
     *
     * @throws InvalidInput if the file clearly belongs to another component, is only the content of a block, or
     *     describes a deployment
     */
    public static void check(Components components, ComponentFile file) {
        FileKind kind = new FileKind(components, file.content());
        ComponentTable table = file.table();
        if (kind.count(table) > 0) {
            return;
        }
        kind.owner(table).ifPresent(other -> {
            throw wrong(
                    file.at(),
                    "This looks like the " + other.title() + "'s " + other.file() + ", not the " + table.title() + "'s "
                            + table.file() + ".",
                    "Send it as the file of \"" + other.name() + "\".");
        });
        kind.names.stream()
                .map(DEPLOYMENTS::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(deployment -> {
                    throw wrong(
                            file.at(),
                            "This is " + deployment + ", not the " + table.title() + "'s " + table.file() + ".",
                            "Send it alone to POST /v1/imports, or as one of \"files\".");
                });
        Block main = table.blocks().get(0);
        if (isInside(main, kind.names)) {
            throw wrong(
                    file.at(),
                    "This is the content of \"" + String.join(".", main.path()) + "\", not a whole " + table.file()
                            + ".",
                    "Send " + around(main) + ".");
        }
    }

    /** The components whose main block has the object as its content. */
    public static List<ComponentTable> insideOf(Components components, ObjectNode content) {
        FileKind kind = new FileKind(components, content);
        return components.all().stream()
                .filter(table -> isInside(table.blocks().get(0), kind.names))
                .toList();
    }

    /** Whether the object is the content of the component's main block. */
    static boolean isInside(ComponentTable table, ObjectNode content) {
        Set<String> names = content.propertyStream()
                .map(member -> member.getKey().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return names.stream().noneMatch(table.topNames()::contains)
                && isInside(table.blocks().get(0), names);
    }

    /** The JSON that must surround the content of a block. */
    public static String around(Block block) {
        return block.path().stream().map(step -> "{\"" + step + "\": ").collect(Collectors.joining()) + "{…}"
                + "}".repeat(block.path().size());
    }

    private long count(ComponentTable table) {
        return names.stream().filter(table.topNames()::contains).count();
    }

    /** Another component with top-level names that no third component has. */
    private Optional<ComponentTable> owner(ComponentTable table) {
        return components.all().stream()
                .filter(other -> !isSame(other, table))
                .filter(other -> names.stream().anyMatch(name -> isBlock(other, name)))
                .filter(other -> components.all().stream()
                        .filter(third -> !isSame(third, other))
                        .noneMatch(third -> names.stream().anyMatch(name -> isBlock(third, name))))
                .findFirst();
    }

    private static boolean isSame(ComponentTable one, ComponentTable other) {
        return one.name().equals(other.name());
    }

    private static boolean isBlock(ComponentTable table, String name) {
        return table.blocks().stream()
                .map(Block::path)
                .anyMatch(path -> !path.isEmpty() && path.get(0).equalsIgnoreCase(name));
    }

    /** Whether the settings of the block are at the top: an address and at least one other. */
    private static boolean isInside(Block block, Set<String> names) {
        if (block.path().isEmpty()) {
            return false;
        }
        List<Key> found = names.stream()
                .flatMap(name -> Key.find(block.keys(), name).stream())
                .toList();
        return found.size() == names.size()
                && new HashSet<>(found).size() >= ENOUGH
                && found.stream().anyMatch(key -> ADDRESS.contains(key.concept()));
    }

    private static InvalidInput wrong(Pointer at, String detail, String fix) {
        return new InvalidInput(
                InvalidInput.Kind.WRONG, List.of(new InputError(at, InputError.Code.INVALID_VALUE, detail, fix)));
    }
}
