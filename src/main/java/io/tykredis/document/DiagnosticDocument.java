package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.edit.TextEdit;
import io.tykredis.input.SourcePosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of diagnostics. */
public final class DiagnosticDocument {

    private DiagnosticDocument() {}

    /** In the order given. */
    public static ArrayNode of(List<Diagnostic> diagnostics) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Diagnostic diagnostic : diagnostics) {
            ObjectNode found = list.addObject()
                    .put("code", diagnostic.code().slug())
                    .put("severity", diagnostic.code().severity().toString())
                    .put("component", diagnostic.component())
                    .put("pointer", diagnostic.pointer().toString());
            position(found, diagnostic.position());
            found.put("message", diagnostic.message()).put("fix", diagnostic.fix());
            if (!diagnostic.edits().isEmpty()) {
                ArrayNode edits = found.putArray("edits");
                diagnostic.edits().forEach(edit -> edit(edits.addObject(), edit));
            }
            found.put("doc", diagnostic.code().doc());
        }
        return list;
    }

    private static void edit(ObjectNode node, TextEdit edit) {
        if (edit.file() != null) {
            node.put("file", edit.file());
        }
        position(node.putObject("from"), edit.from());
        position(node.putObject("to"), edit.to());
        node.put("text", edit.text());
    }

    /** Beside a pointer, where in the text that was sent it leads. */
    public static void position(ObjectNode beside, @Nullable SourcePosition position) {
        if (position == null) {
            return;
        }
        if (position.file() != null) {
            beside.put("file", position.file());
        }
        beside.put("line", position.line()).put("column", position.column());
    }
}
