package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.imports.source.FileKind;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.StrictJson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The suggestion of a component for a file given without {@code --component}. */
@Singleton
final class FileRecognizer {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What a spec or the body of an import has at the top, and no component's file. */
    private static final List<String> OURS = List.of("topology", ImportRequestReader.CONFIGS, ImportRequestReader.ENV);

    private final Components components;

    FileRecognizer(Components components) {
        this.components = components;
    }

    /** Whether the input begins as JSON does, or a part of it; an env file or a Compose file never does. */
    static boolean isJson(byte[] bytes) {
        String text = new String(bytes, UTF_8).replace(BYTE_ORDER_MARK, "").stripLeading();
        return text.isEmpty() || "{[\"".indexOf(text.charAt(0)) >= 0;
    }

    /** One component's own file needs its name: without one, an input is a spec or the body of a request. */
    void rejectFile(byte[] bytes) {
        file(bytes).ifPresent(table -> {
            throw CommandFailure.usage("This looks like the " + table.title() + "'s " + table.file()
                    + ". Add --component " + table.name() + ".");
        });
    }

    private Optional<ComponentTable> file(byte[] bytes) {
        try {
            JsonNode node = StrictJson.first(bytes, InputErrors.ofEverything()).document();
            return node instanceof ObjectNode object && OURS.stream().noneMatch(object::has)
                    ? FileKind.of(components, object)
                    : Optional.empty();
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }
}
