package io.tykredis.imports.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.imports.form.SentFile;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The reader of {@code "files"} in a request, and of its releases. */
final class SentFilesReader {

    private static final String VERSION = "version";

    private SentFilesReader() {}

    static List<SentFile> read(FieldReader request, String field, Components components, InputErrors errors) {
        ArrayNode array = request.array(field);
        List<SentFile> files = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            Pointer at = request.at(field).child(i);
            FieldReader fields = FieldReader.of(array.get(i), at, errors);
            if (fields != null) {
                file(fields, components, errors).ifPresent(files::add);
            }
        }
        return files;
    }

    private static Optional<SentFile> file(FieldReader fields, Components components, InputErrors errors) {
        fields.require("name", "Give the file's name, such as docker-compose.yml.");
        fields.require("content", "Give the file's text.");
        String name = fields.text("name");
        JsonNode content = fields.any("content", "a string");
        ComponentTable component = component(fields, components, errors);
        fields.rejectOthers(Map.of());
        if (content != null && !content.isTextual()) {
            FieldReader.wrongType(content, fields.at("content"), "a string", errors);
            return Optional.empty();
        }
        return name == null || content == null
                ? Optional.empty()
                : Optional.of(new SentFile(name, content.textValue(), component, fields.at()));
    }

    private static @Nullable ComponentTable component(FieldReader fields, Components components, InputErrors errors) {
        String name = fields.has("component") ? fields.text("component") : null;
        Optional<ComponentTable> found = Optional.ofNullable(name).flatMap(components::find);
        if (name != null && found.isEmpty()) {
            errors.add(
                    fields.at("component"),
                    InputError.Code.UNKNOWN_COMPONENT,
                    "Unknown component.",
                    components.instead(name));
        }
        return found.orElse(null);
    }

    static NamedReleases releases(
            FieldReader request, String tyk, String components, Components known, InputErrors errors) {
        Version version = request.has(tyk) ? version(request, tyk, errors) : null;
        Map<String, Version> each = new TreeMap<>();
        FieldReader named = request.has(components) ? request.object(components) : null;
        if (named != null) {
            for (String name : named.names()) {
                Optional<ComponentTable> table = known.find(name);
                FieldReader own = named.object(name);
                if (table.isEmpty()) {
                    errors.add(
                            named.at(name),
                            InputError.Code.UNKNOWN_COMPONENT,
                            "Unknown component.",
                            known.instead(name));
                } else if (own != null) {
                    own.require(VERSION, "Give the component's release, such as 1.9.0.");
                    Version release = own.has(VERSION) ? version(own, VERSION, errors) : null;
                    own.rejectOthers(Map.of());
                    if (release != null) {
                        each.put(table.get().name(), release);
                    }
                }
            }
        }
        return new NamedReleases(version, each);
    }

    private static @Nullable Version version(FieldReader fields, String name, InputErrors errors) {
        String text = fields.text(name);
        Optional<Version> version = Optional.ofNullable(text).flatMap(Version::parse);
        if (text != null && version.isEmpty()) {
            errors.add(
                    fields.at(name),
                    InputError.Code.INVALID_VALUE,
                    "The value is not a release.",
                    "Write numbers joined by dots, such as 5.8.6.");
        }
        return version.orElse(null);
    }
}
