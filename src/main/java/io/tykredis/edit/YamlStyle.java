package io.tykredis.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The notation of values that are added to a YAML text. A string is quoted as in JSON, which YAML reads too.
 *
 * @param json whether the text is JSON
 */
record YamlStyle(boolean json, String lineEnd) {

    private static final String UNIT = "  ";

    static YamlStyle of(String text) {
        return new YamlStyle(text.stripLeading().startsWith("{"), text.contains("\r\n") ? "\r\n" : "\n");
    }

    String name(String name) {
        return json ? TextNode.valueOf(name).toString() : name;
    }

    /** On one line. */
    String flow(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(each -> member(each.getKey(), each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value.isArray()) {
            return value.valueStream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return value.toString();
    }

    String member(String name, JsonNode value) {
        return name(name) + ": " + flow(value);
    }

    /** On lines of their own, all indented. */
    String block(JsonNode value, int indent) {
        if (value.isArray()) {
            return items(value.valueStream().toList(), indent);
        }
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            boolean inner =
                    each.getValue().isContainerNode() && !each.getValue().isEmpty();
            lines.add(" ".repeat(indent)
                    + (inner
                            ? name(each.getKey()) + ":" + lineEnd + block(each.getValue(), indent + UNIT.length())
                            : member(each.getKey(), each.getValue())));
        }
        return String.join(lineEnd, lines);
    }

    /** The items of a list. */
    String items(List<JsonNode> items, int indent) {
        return items.stream()
                .map(item -> " ".repeat(indent)
                        + "- "
                        + (item.isContainerNode() && !item.isEmpty()
                                ? block(item, indent + UNIT.length()).stripLeading()
                                : flow(item)))
                .collect(Collectors.joining(lineEnd));
    }
}
