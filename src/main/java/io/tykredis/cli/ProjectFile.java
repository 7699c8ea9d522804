package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.imports.form.YamlText;
import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a project, from the nearest {@code .tyk-redis.yaml} in the working folder or above it.
 *
 * @param select the only codes to report; empty: all
 */
record ProjectFile(@Nullable String report, @Nullable String failOn, List<String> select, List<String> ignore) {

    static final String NAME = ".tyk-redis.yaml";
    static final ProjectFile NONE = new ProjectFile(null, null, List.of(), List.of());

    private static final List<String> FIELDS = List.of("report", "fail-on", "select", "ignore");

    ProjectFile {
        select = List.copyOf(select);
        ignore = List.copyOf(ignore);
    }

    static ProjectFile above(Path folder) throws IOException {
        for (Path each = folder.toAbsolutePath(); each != null; each = each.getParent()) {
            Path file = each.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return read(file);
            }
        }
        return NONE;
    }

    private static ProjectFile read(Path file) throws IOException {
        String text;
        try {
            text = new String(Files.readAllBytes(file), UTF_8);
        } catch (IOException e) {
            throw FileFailure.because("Cannot read " + file, e);
        }
        List<JsonNode> documents = documents(file, text);
        if (documents.isEmpty() || documents.get(0).isNull()) {
            return NONE;
        }
        JsonNode settings = documents.get(0);
        if (documents.size() > 1 || !settings.isObject()) {
            throw wrong(file, "Write one map of settings.");
        }
        settings.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw wrong(
                        file,
                        "Unknown setting \"" + name + "\". " + NearestName.question(name, FIELDS) + "Allowed: "
                                + String.join(", ", FIELDS) + ".");
            }
        });
        return new ProjectFile(
                text(file, settings, "report"),
                text(file, settings, "fail-on"),
                codes(file, settings.path("select")),
                codes(file, settings.path("ignore")));
    }

    private static List<JsonNode> documents(Path file, String text) {
        try {
            return YamlText.documents(text);
        } catch (InvalidInput e) {
            InputError first = e.errors().get(0);
            String place = first.position() == null ? "" : first.position() + ": ";
            throw wrong(file, place + first.detail() + " " + first.fix());
        }
    }

    private static @Nullable String text(Path file, JsonNode settings, String name) {
        JsonNode value = settings.path(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw wrong(file, "\"" + name + "\" must be one word.");
        }
        return value.textValue();
    }

    /** Reads one code or a list of codes. */
    private static List<String> codes(Path file, JsonNode value) {
        List<String> codes = new ArrayList<>();
        if (value.isTextual()) {
            codes.add(value.textValue());
        }
        value.forEach(each -> {
            if (!value.isArray() || !each.isTextual()) {
                throw wrong(file, "\"select\" and \"ignore\" must be lists of codes.");
            }
            codes.add(each.textValue());
        });
        return codes;
    }

    private static CommandFailure wrong(Path file, String sentence) {
        return CommandFailure.usage(file + ": " + sentence);
    }
}
