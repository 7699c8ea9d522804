package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.edit.JsonText;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of a JSON text, for added members.
 *
 * @param line the line end; empty if everything is on one line
 * @param unit the additional indentation of a member in its object
 */
record JsonStyle(String line, String unit) {

    private static final Pattern INDENTED = Pattern.compile("\\{[ \\t]*(\\r?\\n)([ \\t]+)\"");
    private static final String TWO = "  ";

    static JsonStyle of(String text, JsonText.Value root) {
        boolean lines = text.indexOf('\n') >= 0 || (root.members().isEmpty() && !text.isBlank());
        Matcher first = INDENTED.matcher(text);
        if (first.find()) {
            return new JsonStyle(first.group(1), first.group(2));
        }
        return new JsonStyle(lines ? "\n" : "", TWO);
    }

    /** The white space before a member of an object that has this indentation. */
    String before(String indent) {
        return line.isEmpty() ? "" : line + indent + unit;
    }

    /** @param indent of the line on which the value begins */
    String value(JsonNode value, String indent) {
        if (value.isObject()) {
            StringJoiner members = new StringJoiner(line.isEmpty() ? ", " : ",");
            value.properties()
                    .forEach(each ->
                            members.add(before(indent) + member(each.getKey(), each.getValue(), indent + unit)));
            return "{" + members + (value.isEmpty() || line.isEmpty() ? "" : line + indent) + "}";
        } else if (value.isArray()) {
            StringJoiner items = new StringJoiner(", ");
            value.forEach(item -> items.add(value(item, indent)));
            return "[" + items + "]";
        }
        return value.toString();
    }

    String member(String name, JsonNode value, String indent) {
        return TextNode.valueOf(name) + ": " + value(value, indent);
    }

    /** All members of an object that had none. */
    String inside(List<String> members, String indent) {
        StringJoiner all = new StringJoiner(line.isEmpty() ? ", " : ",");
        members.forEach(member -> all.add(before(indent) + member));
        return all + (line.isEmpty() ? "" : line + indent);
    }
}
