package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.catalog.Concept;
import io.tykredis.input.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The editor of a file that records each change. It changes secrets but never shows them. */
final class ChangeRecorder {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%\\[\\]-]+");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern ADDRESS = Pattern.compile(HOST + ":" + PORT);
    static final JsonNode MASK = TextNode.valueOf("***");

    private final List<Change> made = new ArrayList<>();

    List<Change> made() {
        return made;
    }

    /** An existing name keeps its position. */
    void set(ObjectNode into, Pointer at, String name, JsonNode value, Concept concept, String reason) {
        JsonNode before = into.get(name);
        into.set(name, value);
        Change.Operation operation = before == null ? Change.Operation.ADD : Change.Operation.REPLACE;
        // A copy, because more settings may be written into an empty object.
        JsonNode after = shown(value.deepCopy(), concept);
        made.add(new Change(operation, at.child(name), shown(before, concept), after, reason, concept));
    }

    void remove(ObjectNode from, Pointer at, String name, Concept concept, String reason) {
        JsonNode before = from.remove(name);
        made.add(new Change(Change.Operation.REMOVE, at.child(name), shown(before, concept), null, reason, concept));
    }

    static @Nullable JsonNode shown(@Nullable JsonNode value, Concept concept) {
        return value == null || isPlain(value, concept) ? value : MASK;
    }

    /** An address may be a connection string with a password. An empty value contains none. */
    private static boolean isPlain(JsonNode value, Concept concept) {
        if (value.isNull() || (value.isEmpty() && value.asText("").isEmpty())) {
            return true;
        }
        return switch (concept) {
            case PASSWORD, SENTINEL_PASSWORD -> false;
            case ADDRS -> value.isContainerNode() && addresses(value).allMatch(ADDRESS.asMatchPredicate());
            case HOST -> value.isTextual() && HOST.matcher(value.textValue()).matches();
            case PORT -> value.isNumber() || PORT.matcher(value.asText("")).matches();
            default -> !value.isContainerNode() && value.asText().indexOf('@') < 0;
        };
    }

    private static Stream<String> addresses(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(each -> each.asText(""))
                : value.propertyStream()
                        .map(each -> each.getKey() + ":" + each.getValue().textValue());
    }
}
