package io.tykredis.imports.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component's own file in the request.
 *
 * @param at where it lies in the input
 * @param flaws what is wrong with it around its JSON
 */
public record ComponentFile(ComponentTable table, ObjectNode content, Pointer at, List<FileFlaw> flaws) {

    public ComponentFile {
        flaws = List.copyOf(flaws);
    }

    public ComponentFile(ComponentTable table, ObjectNode content, Pointer at) {
        this(table, content, at, List.of());
    }

    /** What was sent as a file, if it is one. */
    public static @Nullable ObjectNode content(JsonNode node, Pointer at, InputErrors errors) {
        if (node instanceof ObjectNode content) {
            return content;
        }
        if (node.isTextual()) {
            errors.add(
                    at,
                    InputError.Code.WRONG_TYPE,
                    "Expected a JSON object, found a string.",
                    "Send the JSON itself, without quotes. Convert YAML to JSON first.");
        } else {
            FieldReader.wrongType(node, at, "an object", errors);
        }
        return null;
    }

    /** Without the content, which holds passwords. */
    @Override
    public String toString() {
        return table.file() + " at " + at;
    }
}
