package io.tykredis.imports.source;

import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The reader of {@code environment:} in a Compose file. It does not resolve tags or aliases. */
final class ComposeEnvironment {

    private static final String ENVIRONMENT = "environment";
    /** The start of a block. It matches no line of an env file. */
    private static final Pattern BEGINNING =
            Pattern.compile("(---|[-\\[{\"'?&!%]|[A-Za-z_][A-Za-z0-9_.-]*[ \\t]*:([ \\t\\r\\n]|$)).*", Pattern.DOTALL);

    private static final String FORM = "Write NAME: value or - NAME=value, one per line.";

    private final Pointer place;
    private final List<EnvVariable> variables = new ArrayList<>();

    private ComposeEnvironment(Pointer place) {
        this.place = place;
    }

    /** Whether the first line with content may start such a block. */
    static boolean is(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> BEGINNING.matcher(line).matches())
                .isPresent();
    }

    /** @throws InvalidInput with line and column if the text is not such a block */
    static List<EnvVariable> read(String text, Pointer place) {
        ComposeEnvironment block = new ComposeEnvironment(place);
        Node root = node(text);
        if (root != null) {
            block.file(root);
        }
        return block.variables;
    }

    private static @Nullable Node node(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            return new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            throw wrong(
                    e.getProblemMark(), "invalid YAML.", "Quote the value, or indent the line like its neighbours.");
        } catch (YAMLException | NumberFormatException e) { // the latter for an escape that ends too early
            throw wrong(null, "the YAML contains a control character, or is nested too deep.", FORM);
        }
    }

    private void file(Node root) {
        environment(member(root, ENVIRONMENT).orElse(root), variables);
    }

    private void environment(Node node, List<EnvVariable> into) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> into.add(pair(item)));
        } else if (node instanceof MappingNode map) {
            map.getValue().forEach(member -> {
                String name = text(member.getKeyNode());
                Node value = member.getValueNode();
                if (name.equals("<<")) {
                    inherited(value, into);
                } else {
                    into.add(variable(name, isNull(value) ? null : text(value), value.getStartMark()));
                }
            });
        } else if (!isNull(node)) {
            throw wrong(node.getStartMark(), "expected a map or a list of variables.", FORM);
        }
    }

    /** Adds inherited entries. A map's own entries take precedence, regardless of order. */
    private void inherited(Node anchors, List<EnvVariable> into) {
        List<Node> maps = anchors instanceof SequenceNode list ? list.getValue() : List.of(anchors);
        for (Node map : maps) {
            if (map instanceof MappingNode each
                    && each.getValue().stream().noneMatch(member -> "<<".equals(scalar(member.getKeyNode())))) {
                List<EnvVariable> all = new ArrayList<>();
                environment(each, all);
                into.addAll(0, all);
            } else {
                throw wrong(map.getStartMark(), "the merged value is not a map of variables.", FORM);
            }
        }
    }

    private EnvVariable pair(Node item) {
        String text = text(item);
        int equals = text.indexOf('=');
        if (equals < 0 && text.indexOf(':') >= 0) {
            throw wrong(item.getStartMark(), "the item of a list has a colon in place of \"=\".", FORM);
        }
        return equals < 0
                ? variable(text, null, item.getStartMark())
                : variable(text.substring(0, equals), text.substring(equals + 1), item.getStartMark());
    }

    private EnvVariable variable(String name, @Nullable String value, Mark mark) {
        return new EnvVariable(
                        name,
                        value == null ? null : ComposeValue.of(value, Map.of(), new Expansion()),
                        place.child(name))
                .in(SourcePosition.of(mark.getLine() + 1, mark.getColumn() + 1));
    }

    private static String text(Node node) {
        String text = scalar(node);
        if (text == null) {
            throw wrong(node.getStartMark(), "expected a single value, found a list or a map.", FORM);
        }
        return text;
    }

    private static @Nullable String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && List.of("", "~", "null", "Null", "NULL").contains(scalar.getValue());
    }

    private static Optional<Node> member(Node node, String name) {
        return node instanceof MappingNode map
                ? map.getValue().stream()
                        .filter(member -> name.equals(scalar(member.getKeyNode())))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    private static InvalidInput wrong(@Nullable Mark mark, String detail, String fix) {
        String at = mark == null ? "" : "Line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": ";
        return new InvalidInput(
                InvalidInput.Kind.MALFORMED,
                List.of(new InputError(Pointer.ROOT, InputError.Code.ENV_SYNTAX, at + detail, fix)
                        .in(mark == null ? null : SourcePosition.of(mark.getLine() + 1, mark.getColumn() + 1))));
    }
}
