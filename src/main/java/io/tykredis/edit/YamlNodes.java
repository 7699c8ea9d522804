package io.tykredis.edit;

import io.tykredis.input.InputLimits;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds the nodes in a YAML text. */
final class YamlNodes {

    private static final int MOST_ALIASES = 10_000;
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    /** A node and its position in its parent. In a map, {@code member} is the pair of key and value. */
    record Place(
            Node node, @Nullable Place around, @Nullable NodeTuple member, int index) {

        /** The key of the node, or an empty text. */
        String key() {
            return member == null ? "" : scalar(member.getKeyNode());
        }
    }

    private final String text;
    private final Map<Start, List<Place>> places = new HashMap<>();
    private final IdentityHashMap<Node, List<Span>> parts = new IdentityHashMap<>();
    private final int @Nullable [] offsets;
    private @Nullable Node first;

    private YamlNodes(String text) {
        this.text = text;
        boolean plain = text.codePointCount(0, text.length()) == text.length();
        this.offsets = plain ? null : offsets(text);
    }

    /** Parses a file. JSON may use tabs for indentation, which YAML rejects. */
    static YamlNodes ofFile(String text) {
        return of(text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text);
    }

    /** Parses the text. A text that is not YAML has no nodes. */
    static YamlNodes of(String text) {
        YamlNodes yaml = new YamlNodes(text);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(InputLimits.current().depth());
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        try {
            for (Node document : new Yaml(options).composeAll(new StringReader(text))) {
                yaml.first = yaml.first == null ? document : yaml.first;
                yaml.walk(new Place(document, null, null, 0), seen);
            }
        } catch (YAMLException | NumberFormatException e) { // the latter for an escape that ends too early
            yaml.places.clear();
            yaml.first = null;
        }
        return yaml;
    }

    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return offsets;
    }

    /** Visits the node and its children. An alias shares the node of its anchor and is visited once with it. */
    private void walk(Place place, Set<Node> seen) {
        if (!seen.add(place.node())) {
            return;
        }
        Mark mark = place.node().getStartMark();
        places.computeIfAbsent(new Start(mark.getLine(), mark.getColumn()), any -> new ArrayList<>())
                .add(place);
        if (place.node() instanceof MappingNode map) {
            for (int i = 0; i < map.getValue().size(); i++) {
                NodeTuple member = map.getValue().get(i);
                walk(new Place(member.getValueNode(), place, member, i), seen);
            }
        } else if (place.node() instanceof SequenceNode list) {
            for (int i = 0; i < list.getValue().size(); i++) {
                walk(new Place(list.getValue().get(i), place, null, i), seen);
            }
        }
    }

    /** The first document; {@code null} if there is none. */
    @Nullable
    Node first() {
        return first;
    }

    /** Whether it is null, {@code {}} or {@code []}. */
    static boolean isEmpty(Node node) {
        return node instanceof CollectionNode<?> collection
                ? collection.getValue().isEmpty()
                : node instanceof ScalarNode scalar && scalar.isPlain() && NULLS.contains(scalar.getValue());
    }

    /** Whether it has an anchor or a tag, which other nodes or readers depend on. */
    boolean isMarked(Node node) {
        int start = offset(node.getStartMark());
        return start < text.length() && "&!".indexOf(text.charAt(start)) >= 0;
    }

    /** The nodes that start at a line and a column. Both are counted from 1, as YAML counts them. */
    List<Place> at(int line, int column) {
        return places.getOrDefault(new Start(line - 1, column - 1), List.of());
    }

    private record Start(int line, int column) {}

    static String scalar(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static Optional<NodeTuple> member(Node node, String key) {
        return node instanceof MappingNode map
                ? map.getValue().stream()
                        .filter(member -> scalar(member.getKeyNode()).equals(key))
                        // The last value takes effect.
                        .reduce((first, last) -> last)
                : Optional.empty();
    }

    private int offset(Mark mark) {
        return offsets == null ? mark.getIndex() : offsets[mark.getIndex()];
    }

    /** The span of a node, without white space and comments after it. */
    Span span(Node node) {
        return new Span(offset(node.getStartMark()), end(node));
    }

    private int end(Node node) {
        int start = offset(node.getStartMark());
        int end = offset(node.getEndMark());
        if (node instanceof ScalarNode scalar) {
            boolean block =
                    scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
            return block ? start + text.substring(start, end).stripTrailing().length() : end;
        }
        if (isFlow(node)) {
            return end;
        }
        Node last = null;
        if (node instanceof MappingNode map && !map.getValue().isEmpty()) {
            last = map.getValue().get(map.getValue().size() - 1).getValueNode();
        } else if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            last = list.getValue().get(list.getValue().size() - 1);
        }
        return last == null || offset(last.getStartMark()) < start ? end : end(last);
    }

    static boolean isFlow(Node node) {
        return node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() == org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW;
    }

    /** Whether the text contains these characters at an offset. */
    boolean reads(String characters, int offset) {
        return text.startsWith(characters, offset);
    }

    /** The text inside the quotes of a scalar. */
    Span inside(Node scalar) {
        Span span = span(scalar);
        boolean quoted = scalar instanceof ScalarNode node
                && (node.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                        || node.getScalarStyle() == ScalarStyle.SINGLE_QUOTED);
        return quoted ? new Span(span.start() + 1, span.end() - 1) : span;
    }

    /** The span that removes a part of a collection; empty if the part shares its line with others. */
    Optional<Span> removal(Node collection, int index) {
        List<Span> parts = parts(collection);
        Span part = parts.get(index);
        boolean aliased = part.end() < 0
                || (index + 1 < parts.size() && parts.get(index + 1).end() < 0)
                || (index > 0 && parts.get(index - 1).end() < 0);
        if (aliased) {
            return Optional.empty();
        }
        if (isFlow(collection)) {
            if (index + 1 < parts.size()) {
                return Optional.of(new Span(part.start(), parts.get(index + 1).start()));
            }
            return Optional.of(index == 0 ? part : new Span(parts.get(index - 1).end(), part.end()));
        }
        int start = text.lastIndexOf('\n', part.start() - 1) + 1;
        int line = text.indexOf('\n', part.end());
        int end = line < 0 ? text.length() : line + 1;
        String before = text.substring(start, part.start());
        String behind = text.substring(part.end(), end).strip();
        boolean alone = before.isBlank() && (behind.isEmpty() || behind.startsWith("#"));
        return alone ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** The parts of a collection, list items with their dashes; empty if one of them is an alias. */
    List<Span> parts(Node collection) {
        return parts.computeIfAbsent(collection, this::found);
    }

    private List<Span> found(Node collection) {
        List<Span> parts = new ArrayList<>();
        int least = offset(collection.getStartMark());
        if (collection instanceof MappingNode map) {
            for (NodeTuple member : map.getValue()) {
                Span key = span(member.getKeyNode());
                Span value = span(member.getValueNode());
                parts.add(new Span(key.start(), value.start() < key.end() ? -1 : value.end()));
            }
        } else if (collection instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                Span span = span(item);
                int dash = isFlow(collection) ? span.start() : dash(span.start());
                parts.add(new Span(dash, dash < least ? -1 : span.end()));
            }
        }
        return parts;
    }

    private int dash(int item) {
        int at = item - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && text.charAt(at) == '-' ? at : item;
    }
}
