package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.input.InputError;
import io.tykredis.input.InputLimits;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The documents of a YAML stream as JSON trees. Every scalar is its literal text, and no tag creates an object. An
 * alias shares the tree of its anchor, so that nested aliases need no extra memory.
 */
final class YamlTree {

    private static final String MERGE = "<<";
    /** Compose's tag for a member that removes what earlier files have. */
    private static final Tag RESET = new Tag("!reset");
    /** Compose's tag for a member that replaces what earlier files have. */
    private static final Tag OVERRIDE = new Tag("!override");

    private static final List<String> NULLS = List.of("", "~", "null", "Null", "NULL");
    private static final int MOST_ALIASES = 10_000;
    /** The limit of members that merge keys copy. */
    private static final int MOST_MERGED = 100_000;

    private static final int HEX = 16;
    private static final int OCTAL = 8;
    private static final Pattern INTEGER = Pattern.compile("(-?)(?:0x([0-9a-fA-F]{1,16})|0([0-7]{1,21}))");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,10}\\.[0-9]{0,10}0");

    private final List<JsonNode> documents = new ArrayList<>();
    private final IdentityHashMap<JsonNode, SourcePosition> positions = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, Set<String>> discarded = new IdentityHashMap<>();
    private final IdentityHashMap<Node, JsonNode> made = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Boolean> open = new IdentityHashMap<>();
    private final Repetitions repetitions = new Repetitions();
    private int merged;

    private YamlTree() {}

    /**
     * Reads a stream of documents.
     *
     * @throws InvalidInput with line and column if it is not YAML
     */
    static SourceTree of(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(InputLimits.current().depth());
        YamlTree tree = new YamlTree();
        try {
            for (Node document : new Yaml(options).composeAll(new StringReader(text))) {
                tree.documents.add(tree.made(document));
            }
        } catch (MarkedYAMLException e) {
            throw wrong(e.getProblemMark(), "This is not valid YAML.", "Quote the value, or correct the indentation.");
        } catch (YAMLException | NumberFormatException e) { // the latter for an escape that ends too early
            throw wrong(
                    null,
                    "The YAML contains a control character, or nests or aliases too deeply.",
                    "Send the file without it.");
        }
        return new SourceTree(tree.documents, tree.positions, tree.discarded, tree.repetitions);
    }

    private JsonNode made(Node node) {
        JsonNode known = made.get(node);
        if (known != null) {
            return known;
        }
        if (open.put(node, true) != null) {
            throw wrong(node.getStartMark(), "An alias refers to a node that contains it.", "Remove the alias.");
        }
        JsonNode tree = tree(node);
        open.remove(node);
        made.put(node, tree);
        if (!tree.isNull()) {
            Mark start = node.getStartMark();
            positions.put(tree, SourcePosition.of(start.getLine() + 1, start.getColumn() + 1));
        }
        return tree;
    }

    private JsonNode tree(Node node) {
        if (node instanceof MappingNode map) {
            return object(map);
        } else if (node instanceof SequenceNode list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Node item : list.getValue()) {
                repetitions.enter(Integer.toString(array.size()));
                array.add(made(item));
                repetitions.leave();
            }
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        // Each value is a separate node, because places are stored by identity.
        return scalar.isPlain() && NULLS.contains(scalar.getValue())
                ? JsonNodeFactory.instance.nullNode()
                : new TextNode(scalar.isPlain() ? number(scalar.getValue()) : scalar.getValue());
    }

    /** The text of a plain scalar, or of the number that it means. The programs that read YAML pass that on. */
    private static String number(String text) {
        Matcher integer = INTEGER.matcher(text);
        if (integer.matches()) {
            boolean hex = integer.group(2) != null;
            BigInteger value = new BigInteger(hex ? integer.group(2) : integer.group(3), hex ? HEX : OCTAL);
            return integer.group(1) + value;
        }
        return DECIMAL.matcher(text).matches() ? text.replaceFirst("\\.?0+$", "") : text;
    }

    /** A map's own members override merged ones, regardless of order. Of merged maps, the first takes effect. */
    private ObjectNode object(MappingNode map) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<Node> inherited = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (NodeTuple member : map.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                throw wrong(member.getKeyNode().getStartMark(), "A key is not a plain text.", "Write a name.");
            }
            if (!names.add(key.getValue())) {
                Mark start = key.getStartMark();
                repetitions.add(
                        documents.size(),
                        key.getValue(),
                        SourcePosition.of(start.getLine() + 1, start.getColumn() + 1));
            }
            if (key.getValue().equals(MERGE) && key.isPlain()) {
                inherited.addAll(
                        member.getValueNode() instanceof SequenceNode list
                                ? list.getValue()
                                : List.of(member.getValueNode()));
                continue;
            }
            Tag tag = member.getValueNode().getTag();
            if (tag.equals(RESET) || tag.equals(OVERRIDE)) {
                discarded.computeIfAbsent(object, any -> new HashSet<>()).add(key.getValue());
            }
            if (!tag.equals(RESET)) {
                repetitions.enter(key.getValue());
                object.set(key.getValue(), made(member.getValueNode()));
                repetitions.leave();
            }
        }
        for (Node from : inherited) {
            merge(object, from);
        }
        return object;
    }

    private void merge(ObjectNode into, Node from) {
        if (!(made(from) instanceof ObjectNode more)) {
            throw wrong(from.getStartMark(), "\"<<\" merges a value that is not a map.", "Refer to a map.");
        }
        merged += more.size();
        if (merged > MOST_MERGED) {
            throw wrong(from.getStartMark(), "The merge keys copy too many members.", "Send a smaller file.");
        }
        more.properties().forEach(member -> {
            if (!into.has(member.getKey())) {
                into.set(member.getKey(), member.getValue());
            }
        });
    }

    private static InvalidInput wrong(@Nullable Mark mark, String detail, String fix) {
        SourcePosition position = mark == null ? null : SourcePosition.of(mark.getLine() + 1, mark.getColumn() + 1);
        return new InvalidInput(
                InvalidInput.Kind.MALFORMED,
                List.of(new InputError(Pointer.ROOT, InputError.Code.YAML_SYNTAX, detail, fix, position)));
    }
}
