package io.tykredis.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.format.Format;
import io.tykredis.imports.CheckedEdits;
import io.tykredis.imports.Importer;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.SpecReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The use case that lints a spec or configurations; unreadable input is an {@link io.tykredis.input.InvalidInput}. */
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

    /** The body of a request: {@code {"spec": …}}, or {@code {"configs": …, "env": …}}, or one file. */
    public Diagnostics request(byte[] body, @Nullable String name, Format format) {
        if (!requestReader.isRequest(body)) {
            return configurations(requestReader.read(body, name));
        }
        InputErrors syntax = InputErrors.ofEverything();
        JsonNode node = StrictJson.read(body, syntax);
        if (!node.has(SPEC) && isConfigurations(node)) {
            return configurations(requestReader.read(node, syntax));
        }
        FieldReader fields = FieldReader.of(node, Pointer.ROOT, syntax);
        RedisSpec spec = fields == null ? null : spec(fields, syntax);
        syntax.throwIfAny();
        if (spec == null) {
            throw new IllegalStateException("no spec and no error");
        }
        return translations.lint(spec, format);
    }

    /** A file: a spec, {@code {"configs": …, "env": …}}, which no spec has, or a file as people hold it. */
    public Diagnostics file(byte[] content, @Nullable String name, Format format) {
        if (!requestReader.isRequest(content)) {
            return configurations(requestReader.read(content, name));
        }
        InputErrors syntax = InputErrors.ofEverything();
        JsonNode node = StrictJson.read(content, syntax);
        return isConfigurations(node)
                ? configurations(requestReader.read(node, syntax))
                : translations.lint(content, format);
    }

    /** An env file or a Compose file, whose variables name their components. */
    public Diagnostics variables(byte[] content) {
        return configurations(requestReader.variables(content));
    }

    /** Files as people hold them. */
    public Diagnostics files(List<SentFile> files) {
        return configurations(requestReader.files(files));
    }

    /** One component's own configuration. */
    public Diagnostics configuration(ImportRequest request, ComponentTable table) {
        return new Diagnostics(
                edits.one(request, importer.one(request, table), table).diagnostics());
    }

    private Diagnostics configurations(ImportRequest request) {
        return new Diagnostics(edits.all(request, importer.all(request)).diagnostics());
    }

    private static boolean isConfigurations(JsonNode node) {
        return node.has(ImportRequestReader.CONFIGS)
                || node.has(ImportRequestReader.ENV)
                || node.has(ImportRequestReader.FILES);
    }

    /** What cannot be read is pointed at in the body; findings, as in a translation, from the spec's own root. */
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
