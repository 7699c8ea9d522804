package io.tykredis.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML text in which values are set one after another; everything else keeps its characters. A path has the names of
 * members and the indices of items.
 */
public final class YamlDocument {

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    private String text;

    /** @param text of one document, without a byte order mark */
    public YamlDocument(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /**
     * Sets a value, with the maps that lead to it.
     *
     * @return whether the text can be changed there
     */
    public boolean set(List<String> path, JsonNode value) {
        return new Place(path).set(value);
    }

    /** Adds an item to a list, which may be absent. */
    public boolean append(List<String> path, JsonNode item) {
        return new Place(path).append(item);
    }

    public boolean remove(List<String> path) {
        return new Place(path).remove();
    }

    /** Gives a member of a map another name. */
    public boolean rename(List<String> path, String name) {
        return new Place(path).rename(name);
    }

    /** The node at a path, or the nearest above it. */
    private final class Place {

        private final List<String> path;
        private final YamlNodes yaml = YamlNodes.ofFile(text);
        private final YamlStyle style = YamlStyle.of(text);
        private @Nullable Node around;
        private @Nullable Node node = yaml.first();
        private int index;
        private int depth;
        private boolean flow;
        private boolean alias;

        Place(List<String> path) {
            this.path = path;
            while (depth < path.size() && node != null && step(path.get(depth), node)) {
                depth++;
            }
        }

        private boolean step(String name, Node from) {
            Optional<Node> next = Optional.empty();
            if (from instanceof MappingNode map) {
                Optional<NodeTuple> member = YamlNodes.member(map, name);
                next = member.map(NodeTuple::getValueNode);
                index = member.map(map.getValue()::indexOf).orElse(index);
            } else if (from instanceof SequenceNode list
                    && INDEX.matcher(name).matches()
                    && Integer.parseInt(name) < list.getValue().size()) {
                index = Integer.parseInt(name);
                next = Optional.of(list.getValue().get(index));
            }
            next.ifPresent(found -> {
                alias |= yaml.parts(from).get(index).end() < 0;
                flow |= YamlNodes.isFlow(from);
                around = from;
                node = found;
            });
            return next.isPresent();
        }

        private boolean isThere() {
            return depth == path.size();
        }

        boolean set(JsonNode value) {
            if (node == null || alias || yaml.isMarked(node)) {
                return false;
            }
            boolean replaces = isThere() || YamlNodes.isEmpty(node);
            JsonNode wanted = value;
            for (int i = path.size() - 1; i > depth || (i == depth && replaces); i--) {
                wanted = JsonNodeFactory.instance.objectNode().set(path.get(i), wanted);
            }
            if (replaces) {
                replace(node, wanted);
                return true;
            }
            return node instanceof MappingNode map && add(map, path.get(depth), wanted);
        }

        boolean append(JsonNode item) {
            if (!isThere() || node == null || alias || YamlNodes.isEmpty(node)) {
                return set(JsonNodeFactory.instance.arrayNode().add(item));
            }
            if (!(node instanceof SequenceNode list)) {
                return false;
            }
            List<Span> parts = yaml.parts(list);
            Span last = parts.get(parts.size() - 1);
            if (last.end() < 0) {
                return false;
            }
            if (flow || YamlNodes.isFlow(list)) {
                insert(last.end(), ", " + style.flow(item));
            } else {
                line(last.end(), style.items(List.of(item), column(last.start())));
            }
            return true;
        }

        boolean remove() {
            Optional<Span> removal =
                    !isThere() || around == null || alias ? Optional.empty() : yaml.removal(around, index);
            removal.ifPresent(span -> change(span, ""));
            return removal.isPresent();
        }

        boolean rename(String name) {
            if (!isThere() || alias || !(around instanceof MappingNode map)) {
                return false;
            }
            change(yaml.span(map.getValue().get(index).getKeyNode()), style.name(name));
            return true;
        }

        private void replace(Node old, JsonNode value) {
            Span span = yaml.span(old);
            boolean brackets = flow || (YamlNodes.isFlow(old) && !YamlNodes.isEmpty(old));
            if (brackets || value.isValueNode() || value.isEmpty()) {
                boolean ofOneLine = YamlNodes.isFlow(old) || old instanceof ScalarNode;
                int start = ofOneLine ? span.start() : endBefore(span.start());
                change(
                        new Span(start, span.end()),
                        (start < span.start() || span.start() == span.end() ? " " : "") + style.flow(value));
            } else if (old instanceof SequenceNode list && !YamlNodes.isEmpty(old)) {
                items(list, value);
            } else if (old instanceof MappingNode && !YamlNodes.isEmpty(old)) {
                change(span, style.block(value, column(span.start())).stripLeading());
            } else {
                below(span, style.block(value, indent(span.start()) + 2));
            }
        }

        /** Replaces items one by one, so that comments between them stay; from the last, so that offsets stay valid. */
        private void items(SequenceNode list, JsonNode value) {
            List<Span> parts = yaml.parts(list);
            List<JsonNode> wanted = value.valueStream().toList();
            int column = column(parts.get(0).start());
            if (wanted.size() > parts.size()) {
                line(
                        parts.get(parts.size() - 1).end(),
                        style.items(wanted.subList(parts.size(), wanted.size()), column));
            }
            for (int i = parts.size() - 1; i >= 0; i--) {
                Node item = list.getValue().get(i);
                if (i >= wanted.size()) {
                    yaml.removal(list, i).ifPresent(span -> change(span, ""));
                } else if (!YamlNodes.scalar(item).equals(wanted.get(i).asText())) {
                    change(
                            parts.get(i),
                            style.items(List.of(wanted.get(i)), column).stripLeading());
                }
            }
        }

        /** Lines below that of a value, which they replace. */
        private void below(Span old, String lines) {
            int start = endBefore(old.start());
            int end = text.indexOf('\n', old.end());
            end = end < 0 ? text.length() : text.startsWith("\r", end - 1) ? end - 1 : end;
            String comment = text.substring(old.end(), end).stripTrailing();
            change(new Span(start, end), comment + style.lineEnd() + lines);
        }

        /** The end of what is before a value, without white space. */
        private int endBefore(int offset) {
            int end = offset;
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return end;
        }

        private boolean add(MappingNode map, String name, JsonNode value) {
            List<Span> parts = yaml.parts(map);
            Span last = parts.get(parts.size() - 1);
            ObjectNode member = JsonNodeFactory.instance.objectNode();
            member.set(name, value);
            if (last.end() < 0) {
                return false;
            }
            if (flow || YamlNodes.isFlow(map)) {
                insert(last.end(), ", " + style.member(name, value));
            } else {
                line(last.end(), style.block(member, column(last.start())));
            }
            return true;
        }

        /** After the line of an offset. */
        private void line(int offset, String more) {
            int end = text.indexOf('\n', offset);
            if (end < 0) {
                insert(text.length(), style.lineEnd() + more);
            } else {
                insert(end + 1, more + style.lineEnd());
            }
        }

        private int column(int offset) {
            return offset - (text.lastIndexOf('\n', offset - 1) + 1);
        }

        /** The indentation of the line, and of the dash before the first member. */
        private int indent(int offset) {
            int start = text.lastIndexOf('\n', offset - 1) + 1;
            int at = start;
            while (at < offset && (text.charAt(at) == ' ' || text.startsWith("- ", at))) {
                at++;
            }
            return at - start;
        }

        private void insert(int offset, String more) {
            change(new Span(offset, offset), more);
        }

        private void change(Span span, String with) {
            text = text.substring(0, span.start()) + with + text.substring(span.end());
        }
    }
}
