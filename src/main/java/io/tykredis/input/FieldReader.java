package io.tykredis.input;

import static io.tykredis.input.InputError.Code.INVALID_VALUE;
import static io.tykredis.input.InputError.Code.MISSING_FIELD;
import static io.tykredis.input.InputError.Code.SUPERFLUOUS_FIELD;
import static io.tykredis.input.InputError.Code.UNKNOWN_FIELD;
import static io.tykredis.input.InputError.Code.WRONG_TYPE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Strict access to the fields of one JSON object. Each getter returns {@code null} if the field is absent or invalid;
 * errors are added to {@link InputErrors}. Call {@link #rejectOthers} last: every field that no getter has read is an
 * error.
 */
public final class FieldReader {

    private final ObjectNode node;
    private final Pointer at;
    private final InputErrors errors;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> required = new HashSet<>();

    private FieldReader(ObjectNode node, Pointer at, InputErrors errors) {
        this.node = node;
        this.at = at;
        this.errors = errors;
    }

    /** The fields of {@code node}; {@code null}, with an error, if it is no object. */
    public static @Nullable FieldReader of(JsonNode node, Pointer at, InputErrors errors) {
        if (node instanceof ObjectNode object) {
            return new FieldReader(object, at, errors);
        }
        wrongType(node, at, "an object", errors);
        return null;
    }

    public Pointer at() {
        return at;
    }

    public Pointer at(String name) {
        return at.child(name);
    }

    public boolean has(String name) {
        return node.has(name);
    }

    /** The names present, in their original order. */
    public Iterable<String> names() {
        return node::fieldNames;
    }

    /** A value of any type. {@code null} literals are reported as the wrong type: users should omit absent fields. */
    public @Nullable JsonNode any(String name, String expected) {
        asked.add(name);
        JsonNode value = node.get(name);
        if (value != null && value.isNull()) {
            errors.add(
                    at(name),
                    WRONG_TYPE,
                    FieldName.subject(at(name)) + " is null. Expected " + expected + ".",
                    without(name));
            return null;
        }
        return value;
    }

    private String without(String name) {
        return required.contains(name)
                ? "Set a value" + FieldName.example(at(name)) + ". The field is required."
                : "Set a value" + FieldName.example(at(name)) + ", or remove the field.";
    }

    public @Nullable String text(String name) {
        JsonNode value = any(name, "a string");
        if (value == null) {
            return null;
        }
        // Nearly every text is usable, and the words about one that is not cost more than to read it.
        String text = value.textValue();
        return text == null || text.isEmpty() ? text(value, at(name), without(name), errors) : text;
    }

    public @Nullable Integer whole(String name, int least, int most, String fix) {
        JsonNode value = any(name, "an integer");
        if (value == null) {
            return null;
        }
        if (value.isNumber() && !value.isIntegralNumber()) {
            errors.add(
                    at(name),
                    WRONG_TYPE,
                    FieldName.subject(at(name)) + " has a fraction or an exponent. Expected a whole number.",
                    "Write for example 1000 instead of 1e3 or 1000.0.");
            return null;
        }
        if (!value.isIntegralNumber()) {
            wrongType(value, at(name), "an integer", errors);
            return null;
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            errors.add(
                    at(name),
                    INVALID_VALUE,
                    "The number is " + (value.canConvertToLong() ? value.asText() : "out of range") + ". Allowed: "
                            + least + " to " + most + ".",
                    fix);
            return null;
        }
        return value.intValue();
    }

    public @Nullable Boolean flag(String name) {
        JsonNode value = any(name, "true or false");
        if (value != null && !value.isBoolean()) {
            wrongType(value, at(name), "true or false", errors);
            return null;
        }
        return value == null ? null : value.booleanValue();
    }

    public @Nullable ArrayNode array(String name) {
        JsonNode value = any(name, "an array");
        if (value == null || value instanceof ArrayNode) {
            return (ArrayNode) value;
        }
        wrongType(value, at(name), "an array", errors);
        return null;
    }

    public @Nullable FieldReader object(String name) {
        JsonNode value = any(name, "an object");
        return value == null ? null : of(value, at(name), errors);
    }

    /** As {@link #object}, but an absent object is read as empty. */
    public @Nullable FieldReader objectOrEmpty(String name) {
        return has(name) ? object(name) : new FieldReader(JsonNodeFactory.instance.objectNode(), at(name), errors);
    }

    /** Reports a missing field; its getter checks the value. */
    public void require(String name, String fix) {
        asked.add(name);
        required.add(name);
        if (!node.has(name)) {
            errors.add(at, MISSING_FIELD, "The field \"" + name + "\" is missing.", fix);
        }
    }

    /**
     * Reports every field that no getter has read.
     *
     * @param elsewhere names that are valid in another place or mode, each with a sentence that names it
     */
    public void rejectOthers(Map<String, String> elsewhere) {
        for (String name : names()) {
            if (errors.isFull()) {
                return;
            }
            if (asked.contains(name)) {
                continue;
            }
            String home = elsewhere.get(name);
            if (home != null) {
                errors.add(at(name), SUPERFLUOUS_FIELD, "\"" + name + "\" is not allowed here.", home);
            } else {
                errors.add(at(name), UNKNOWN_FIELD, "Unknown field \"" + name + "\".", instead(name));
            }
        }
    }

    private String instead(String name) {
        return NearestName.question(name, asked) + "Allowed here: " + String.join(", ", asked) + ".";
    }

    /**
     * The string in {@code value}; {@code null}, with an error, if it is of another type or empty.
     *
     * @param without the fix for an empty string
     */
    public static @Nullable String text(JsonNode value, Pointer at, String without, InputErrors errors) {
        if (!value.isTextual()) {
            wrongType(value, at, "a string", errors);
            return null;
        }
        if (value.textValue().isEmpty()) {
            errors.add(at, INVALID_VALUE, "The string is empty, often because a variable was not set.", without);
            return null;
        }
        return value.textValue();
    }

    public static void wrongType(JsonNode value, Pointer at, String expected, InputErrors errors) {
        String wanted = value.isNumber() || value.isBoolean()
                ? expected.replace("a string", "a string in double quotes")
                : expected;
        String quotes = value.isTextual() ? ", without quotes" : "";
        errors.add(
                at,
                WRONG_TYPE,
                FieldName.subject(at) + " is " + FieldName.withArticle(value.getNodeType()) + ". Expected " + expected
                        + ".",
                "Write " + wanted + quotes + FieldName.example(at) + ".");
    }
}
