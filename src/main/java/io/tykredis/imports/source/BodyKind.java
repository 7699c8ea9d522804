package io.tykredis.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.imports.form.Form;
import io.tykredis.imports.form.Forms;
import io.tykredis.imports.form.SpecForm;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.StrictJson;
import java.util.Optional;

/** What a body or a file is. */
public enum BodyKind {
    /** A request with configurations: {@code "files"}, {@code "configs"} or {@code "env"}. */
    CONFIGURATIONS,
    /** Another request, such as {@code {"spec": …}}, or JSON that is invalid or unknown. */
    REQUEST,
    /** A whole spec. */
    SPEC,
    /** A configuration file in any form, or a text in none. */
    FILE;

    public static BodyKind of(byte[] body, Forms forms) {
        String text;
        JsonNode document;
        try {
            text = StrictJson.text(body);
            if (!text.stripLeading().startsWith("{")) {
                return text.isBlank() ? REQUEST : FILE;
            }
            document = StrictJson.first(body, InputErrors.ofEverything()).document();
        } catch (InvalidInput e) {
            return new String(body, UTF_8).stripLeading().startsWith("{") ? REQUEST : FILE;
        }
        if (hasConfigurations(document)) {
            return CONFIGURATIONS;
        }
        Optional<Form> form = forms.of(text);
        return form.isEmpty() ? REQUEST : form.get() instanceof SpecForm ? SPEC : FILE;
    }

    private static boolean hasConfigurations(JsonNode body) {
        return !body.has("spec")
                && (body.has(ImportRequestReader.CONFIGS)
                        || body.has(ImportRequestReader.ENV)
                        || body.has(ImportRequestReader.FILES));
    }

    /** Whether it contains the configuration of components. */
    public boolean isConfiguration() {
        return this == CONFIGURATIONS || this == FILE;
    }

    /** Whether its own fields name the parts, rather than a file's content. */
    public boolean isRequest() {
        return this == CONFIGURATIONS || this == REQUEST;
    }
}
