package io.tykredis.imports.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.input.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reader of variables in all their forms: map, list, env file, Compose file. */
public final class VariablesReader {

    private static final String FORMS =
            "an object of variables, a list of \"NAME=value\", or the text of an env file or of Compose's environment:";

    /** Compose and Docker skip it too. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private VariablesReader() {}

    /** Reads an env file or a Compose block. @throws io.tykredis.input.InvalidInput with the invalid line */
    public static List<EnvVariable> ofFile(byte[] bytes) {
        return of(StrictJson.text(bytes), Pointer.ROOT, Map.of(), new Expansion());
    }

    /**
     * Reads a file with this name, with the positions of its variables.
     *
     * @param project the variables around the file to which it may refer
     */
    public static List<EnvVariable> ofText(
            String text, Pointer at, @Nullable String name, Map<String, String> project, Expansion expansion) {
        return inFile(text, at, name, project, expansion).stream()
                .map(variable -> variable.in(
                        variable.position() == null
                                ? new SourcePosition(name, 1, 1)
                                : variable.position().in(name)))
                .toList();
    }

    /** Another file may refer to this one, so errors have the name of this one. */
    private static List<EnvVariable> inFile(
            String text, Pointer at, @Nullable String name, Map<String, String> project, Expansion expansion) {
        try {
            return of(text, at, project, expansion);
        } catch (InvalidInput e) {
            throw new InvalidInput(
                    e.kind(),
                    e.errors().stream()
                            .map(error -> error.position() == null
                                    ? error
                                    : error.in(error.position().in(name)))
                            .toList());
        }
    }

    private static List<EnvVariable> of(String text, Pointer at, Map<String, String> project, Expansion expansion) {
        String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        return ComposeEnvironment.is(marked)
                ? ComposeEnvironment.read(marked, at)
                : EnvFileParser.read(marked, at, project, expansion);
    }

    /** Reads a JSON object, a list in Compose syntax, or a string with an env file or a Compose block. */
    static List<EnvVariable> of(JsonNode node, Pointer at, InputErrors errors) {
        List<EnvVariable> variables = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                Pointer place = at.child(entry.getKey());
                JsonNode value = entry.getValue();
                if (value.isContainerNode()) {
                    FieldReader.wrongType(value, place, "a string", errors);
                } else {
                    variables.add(new EnvVariable(entry.getKey(), value.isNull() ? null : value.asText(), place));
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                Pointer place = at.child(i);
                String text = FieldReader.text(node.get(i), place, "Write \"NAME=value\".", errors);
                if (text != null) {
                    variables.add(pair(text, place));
                }
            }
        } else if (node.isTextual()) {
            variables.addAll(ofText(node.textValue(), at));
        } else {
            errors.add(at, InputError.Code.WRONG_TYPE, "Expected " + FORMS + ".", "Write " + FORMS + ".");
        }
        return variables;
    }

    private static List<EnvVariable> ofText(String text, Pointer at) {
        try {
            return of(text, at, Map.of(), new Expansion()).stream()
                    .map(variable -> variable.in(null))
                    .toList();
        } catch (InvalidInput e) {
            throw e.under(at);
        }
    }

    private static EnvVariable pair(String text, Pointer place) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new EnvVariable(text, null, place)
                : new EnvVariable(text.substring(0, equals), text.substring(equals + 1), place);
    }
}
