package io.tykredis.imports.source;

import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** The reader of {@code environment:} in a Compose file; it resolves no tag and no alias. */
final class ComposeEnvironment {

    private static final String ENVIRONMENT = "environment";
    private static final String SERVICES = "services";
    /** How a block begins, and no line of an env file. */
    private static final Pattern BEGINNING =
            Pattern.compile("(---|[-\\[{\"'?&!%]|[A-Za-z_][A-Za-z0-9_.-]*[ \\t]*:([ \\t\\r\\n]|$)).*", Pattern.DOTALL);

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]*}");
    private static final String FORM = "Write NAME: value or - NAME=value, one per line.";

    private final Pointer place;
    private final List<EnvVariable> variables = new ArrayList<>();

    private ComposeEnvironment(Pointer place) {
        this.place = place;
    }

    /** Whether the first line with content could be one of such a block. */
    static boolean is(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> BEGINNING.matcher(line).matches())
                .isPresent();
    }

    /** @throws InvalidInput naming line and column of what is none */
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
        } catch (YAMLException e) {
            throw wrong(null, "the YAML contains a control character, or is nested too deep.", FORM);
        }
    }

    private void file(Node root) {
        Optional<Node> services = member(root, SERVICES);
        if (services.isPresent()) {
            services(services.get());
        } else {
            environment(member(root, ENVIRONMENT).orElse(root), variables);
        }
    }

    /** The components of a plane may share a file, but two values for one name make two planes. */
    private void services(Node services) {
        Map<String, EnvVariable> all = new LinkedHashMap<>();
        for (NodeTuple service : members(services)) {
            Optional<Node> environment = member(service.getValueNode(), ENVIRONMENT);
            List<EnvVariable> own = new ArrayList<>();
            environment.ifPresent(node -> environment(node, own));
            for (EnvVariable variable : own) {
                EnvVariable before = all.putIfAbsent(variable.name(), variable);
                if (before != null && !before.equals(variable)) {
                    throw wrong(
                            environment.orElseThrow().getStartMark(),
                            "two services set the same variable to different values.",
                            "Send the environment of one service only.");
                }
            }
        }
        variables.addAll(all.values());
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
                    into.add(variable(name, isNull(value) ? null : text(value)));
                }
            });
        } else if (!isNull(node)) {
            throw wrong(node.getStartMark(), "expected a map or a list of variables.", FORM);
        }
    }

    /** A map's own entries take precedence, whatever their order. */
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
        return equals < 0 ? variable(text, null) : variable(text.substring(0, equals), text.substring(equals + 1));
    }

    private EnvVariable variable(String name, @Nullable String value) {
        return new EnvVariable(
                name, value == null ? null : undoubled(Interpolation.of(value, Map.of())), place.child(name));
    }

    /** Compose makes one dollar of two. What then looks like a reference stays, and is reported. */
    private static String undoubled(String value) {
        String single = value.replace("$$", "$");
        boolean reference = value.contains("$$") && REFERENCE.matcher(single).matches();
        return reference || single.contains("$$") ? value : single;
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

    private static List<NodeTuple> members(Node node) {
        if (node instanceof MappingNode map) {
            return map.getValue();
        }
        throw wrong(
                node.getStartMark(),
                "\"services\" is a list. Expected a map.",
                "Write each service as its name with its settings below it.");
    }

    private static InvalidInput wrong(@Nullable Mark mark, String detail, String fix) {
        String at = mark == null ? "" : "Line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": ";
        return new InvalidInput(
                InvalidInput.Kind.MALFORMED,
                List.of(new InputError(Pointer.ROOT, InputError.Code.ENV_SYNTAX, at + detail, fix)));
    }
}
