package io.tykredis.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.document.ComponentSpecDocument;
import io.tykredis.document.DiagnosticDocument;
import io.tykredis.document.PlaneDocument;
import io.tykredis.document.SourceDocument;
import io.tykredis.document.SpecDocument;
import io.tykredis.imports.CheckedEdits;
import io.tykredis.imports.ImportResult;
import io.tykredis.imports.Importer;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.model.RedisSpec;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The use case that derives a spec from existing configurations; unreadable input is an {@link
 * io.tykredis.input.InvalidInput}.
 */
@Singleton
public final class Import {

    private final ImportRequestReader reader;
    private final Importer importer;
    private final CheckedEdits edits;

    Import(ImportRequestReader reader, Importer importer, CheckedEdits edits) {
        this.reader = reader;
        this.importer = importer;
        this.edits = edits;
    }

    /** Imports {@code {"configs": …, "env": …}}, or one file. */
    public ImportResult all(byte[] body, @Nullable String name) {
        return all(reader.read(body, name));
    }

    /** Imports files in any supported form. */
    public ImportResult files(List<SentFile> files) {
        return all(reader.files(files));
    }

    /** Whether the form of a file can configure Redis for a component. */
    public boolean isReadable(SentFile file) {
        return reader.isReadable(file);
    }

    /** Whether a body is a configuration in any form, or a request with configurations, rather than a spec. */
    public boolean isConfiguration(byte[] body) {
        return reader.kind(body).isConfiguration();
    }

    /** Imports an env file or a Compose file, whose variables identify their components. */
    public ImportResult variables(byte[] body) {
        return all(reader.variables(body));
    }

    /** Imports one component's own file, or an env file. */
    public ImportResult one(byte[] body, ComponentTable table, boolean envFile) {
        ImportRequest request = request(body, table, envFile);
        return edits.one(request, importer.one(request, table), table);
    }

    private ImportResult all(ImportRequest request) {
        return edits.all(request, importer.all(request));
    }

    /** The import request for such a body. */
    public ImportRequest request(byte[] body, ComponentTable table, boolean envFile) {
        return envFile ? reader.variables(body) : reader.file(body, table);
    }

    /**
     * The spec with its diagnostics.
     *
     * @throws io.tykredis.diagnostic.RejectedInput if no usable spec results
     */
    public static ObjectNode document(ImportResult imported, boolean strict) {
        RedisSpec spec = imported.require(strict);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("spec", SpecDocument.of(spec));
        document.set("diagnostics", DiagnosticDocument.of(imported.diagnostics()));
        PlaneDocument.add(document, imported.planes());
        SourceDocument.add(document, imported.reading().sources());
        ComponentSpecDocument.add(document, imported.compared());
        return document;
    }
}
