package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tykredis.diagnostic.Diagnostic;
import java.util.List;

/** The JSON of diagnostics. */
public final class DiagnosticDocument {

    private DiagnosticDocument() {}

    /** In the order given. */
    public static ArrayNode of(List<Diagnostic> diagnostics) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Diagnostic diagnostic : diagnostics) {
            list.addObject()
                    .put("code", diagnostic.code().slug())
                    .put("severity", diagnostic.code().severity().toString())
                    .put("component", diagnostic.component())
                    .put("pointer", diagnostic.pointer().toString())
                    .put("message", diagnostic.message())
                    .put("fix", diagnostic.fix())
                    .put("doc", diagnostic.code().doc());
        }
        return list;
    }
}
