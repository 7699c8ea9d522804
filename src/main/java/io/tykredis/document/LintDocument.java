package io.tykredis.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.imports.form.Source;
import java.util.List;

/** The JSON of a lint result. */
public final class LintDocument {

    private LintDocument() {}

    public static ObjectNode of(List<Diagnostic> diagnostics, List<Source> sources) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("diagnostics", DiagnosticDocument.of(diagnostics));
        SourceDocument.add(document, sources);
        return document;
    }
}
