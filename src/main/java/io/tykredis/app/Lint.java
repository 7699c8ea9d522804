package io.tykredis.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.format.Format;
import io.tykredis.imports.CheckedEdits;
import io.tykredis.imports.Importer;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.source.BodyKind;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.imports.source.JsonPositions;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.input.StrictJson;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.SpecReader;
import io.tykredis.report.Findings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The use case that lints a spec or configurations; unreadable input is an {@link io.tykredis.input.InvalidInput}. */
@Singleton
public final class Lint {

    private static final String SPEC = "spec";

    private final SpecReader reader;
    private final Translate translations;
    private final ImportRequestReader requestReader;
    private final Importer importer;
    private final CheckedEdits edits;

    Lint(
            SpecReader reader,
            Translate translations,
            ImportRequestReader requestReader,
            Importer importer,
            CheckedEdits edits) {
        this.reader = reader;
        this.translations = translations;
        this.requestReader = requestReader;
        this.importer = importer;
        this.edits = edits;
    }

    /** Lints a request body: {@code {"spec": …}}, {@code {"configs": …, "env": …}}, or one file. */
    public Findings request(byte[] body, @Nullable String name, Format format) {
        BodyKind kind = requestReader.kind(body);
        return kind == BodyKind.REQUEST ? spec(body, format) : body(kind, body, name, format);
    }

    /** Lints a file: a spec, {@code {"configs": …, "env": …}}, or a configuration file in any supported form. */
    public Findings file(byte[] content, @Nullable String name, Format format) {
        return body(requestReader.kind(content), content, name, format);
    }

    private Findings body(BodyKind kind, byte[] body, @Nullable String name, Format format) {
        return switch (kind) {
            case CONFIGURATIONS -> configurations(requestReader.request(body));
            case FILE -> configurations(requestReader.file(body, name));
            case SPEC, REQUEST -> spec(body, name, format);
        };
    }

    /** Lints {@code {"spec": …}}. */
    private Findings spec(byte[] body, Format format) {
        InputErrors syntax = InputErrors.ofEverything();
        FieldReader fields = FieldReader.of(StrictJson.read(body, syntax), Pointer.ROOT, syntax);
        RedisSpec spec = fields == null ? null : spec(fields, syntax);
        syntax.throwIfAny();
        return Findings.of(
                translations.lint(Objects.requireNonNull(spec), format).diagnostics(), List.of());
    }

    /** Lints a spec in its own file, so that findings have a position in it. */
    private Findings spec(byte[] content, @Nullable String name, Format format) {
        String text = StrictJson.text(content);
        Map<Pointer, SourcePosition> places = JsonPositions.of(text, Pointer.ROOT, 0);
        return Findings.of(
                translations.lint(content, format).diagnostics().stream()
                        .map(found -> found.in(JsonPositions.nearest(places, found.pointer(), name)))
                        .toList(),
                List.of(new SentFile(name, text, null, Pointer.ROOT)));
    }

    /** Lints an env file or a Compose file, whose variables identify their components. */
    public Findings variables(byte[] content) {
        return configurations(requestReader.variables(content));
    }

    /** Lints files in any supported form. */
    public Findings files(List<SentFile> files) {
        return configurations(requestReader.files(files));
    }

    /** Lints one component's own configuration. */
    public Findings configuration(ImportRequest request, ComponentTable table) {
        return Findings.of(edits.one(request, importer.one(request, table), table));
    }

    private Findings configurations(ImportRequest request) {
        return Findings.of(edits.all(request, importer.all(request)));
    }

    /** Reading errors point into the body; findings point into the spec, as in a translation. */
    private @Nullable RedisSpec spec(FieldReader fields, InputErrors errors) {
        fields.require(SPEC, "Send {\"spec\": {…}}, or {\"configs\": {…}, \"env\": {…}}.");
        JsonNode node = fields.any(SPEC, "an object");
        fields.rejectOthers(Map.of(
                ImportRequestReader.CONFIGS,
                "Send it in a separate request.",
                ImportRequestReader.ENV,
                "Send it in a separate request.",
                ImportRequestReader.FILES,
                "Send it in a separate request."));
        return node == null ? null : reader.read(node, fields.at(SPEC), errors);
    }
}
