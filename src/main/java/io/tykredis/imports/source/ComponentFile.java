package io.tykredis.imports.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.JsonText;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A component's own file in the request.
 *
 * @param at where it lies in the input
 * @param flaws what is wrong with it around its JSON
 * @param text the file that was sent, if it was one
 */
public record ComponentFile(
        ComponentTable table,
        ObjectNode content,
        Pointer at,
        List<FileFlaw> flaws,
        @Nullable SentText text) {

    public ComponentFile {
        flaws = List.copyOf(flaws);
    }

    public ComponentFile(ComponentTable table, ObjectNode content, Pointer at) {
        this(table, content, at, List.of(), null);
    }

    public ComponentFile(ComponentTable table, ObjectNode content, Pointer at, List<FileFlaw> flaws) {
        this(table, content, at, flaws, null);
    }

    /** What the sender calls it; {@code null} if it has no name. */
    public @Nullable String name() {
        return text == null ? null : text.name();
    }

    public ComponentFile of(SentText sent) {
        return new ComponentFile(table, content, at, flaws, sent);
    }

    /** Where in the file that was sent each of its members begins; empty if it was not sent as a file. */
    Map<Pointer, SourcePosition> positions() {
        if (text == null) {
            return Map.of();
        }
        SourcePosition whole = text.whole();
        if (whole != null) {
            return Map.of(at, whole);
        }
        boolean fragment = ComponentFileText.isFragment(text.content());
        return JsonPositions.of(
                fragment ? ComponentFileText.completed(text.content()) : text.content(),
                at,
                fragment ? ComponentFileText.LINES_BEFORE_FRAGMENT : 0);
    }

    /** Where in its text its parts are; empty if it was not sent as a file of its own. */
    public Optional<JsonText.Value> parts() {
        if (text == null || text.whole() != null) {
            return Optional.empty();
        }
        String plain = new EditableText(text.content()).text();
        boolean fragment = ComponentFileText.isFragment(plain);
        return Optional.of(JsonText.of(
                fragment ? ComponentFileText.completed(plain) : plain,
                fragment ? ComponentFileText.BEFORE_FRAGMENT : 0));
    }

    /** A place in it as it would be if the file were the whole input. */
    public Pointer relative(Pointer place) {
        return place.equals(at) ? Pointer.ROOT : relative(place.parent()).child(place.name());
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
