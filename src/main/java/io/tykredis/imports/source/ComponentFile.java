package io.tykredis.imports.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.EmbeddedText;
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
 * @param at its place in the input
 * @param flaws flaws of the file outside its JSON
 * @param text the text of the file; {@code null} if the input has only its JSON
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

    /** Its name in the input; {@code null} if it has none. */
    public @Nullable String name() {
        return text == null ? null : text.name();
    }

    /** Its name in messages: the usual one, if it is a part of another file or has none. */
    public String shownName() {
        return text == null || text.name() == null || text.within() != null ? table.file() : text.name();
    }

    public ComponentFile of(SentText sent) {
        return new ComponentFile(table, content, at, flaws, sent);
    }

    private boolean isFragment() {
        return flaws.stream().anyMatch(flaw -> flaw.kind() == FileFlaw.Kind.FRAGMENT);
    }

    /** The position of each member in the input file; empty without the file's text. */
    Map<Pointer, SourcePosition> positions() {
        if (text == null) {
            return Map.of();
        }
        boolean fragment = isFragment();
        String content = new EditableText(text.content()).text();
        Map<Pointer, SourcePosition> positions = JsonPositions.of(
                fragment ? ComponentFileText.completed(content, table) : content,
                at,
                fragment ? ComponentFileText.LINES_BEFORE_FRAGMENT : 0);
        EmbeddedText within = text.within();
        if (within != null) {
            positions.replaceAll((member, position) -> within.position(position));
        }
        return positions;
    }

    /** The places of its parts in its text; empty if the input has only its JSON. */
    public Optional<JsonText.Value> parts() {
        if (text == null) {
            return Optional.empty();
        }
        String plain = new EditableText(text.content()).text();
        boolean fragment = isFragment();
        return Optional.of(JsonText.of(
                fragment ? ComponentFileText.completed(plain, table) : plain,
                fragment ? ComponentFileText.before(plain, table).length() : 0));
    }

    /** The content, if the node is a JSON object. */
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

    /** Omits the content, which may contain passwords. */
    @Override
    public String toString() {
        return table.file() + " at " + at;
    }
}
