package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.merge.Change;
import io.tykredis.merge.MergeReport;
import io.tykredis.merge.MergeRequest;
import java.util.List;
import java.util.Locale;

/** The JSON of a merge: the file, its changes with their reasons, and the diagnostics. */
public final class MergeDocument {

    private MergeDocument() {}

    public static ObjectNode of(MergeReport outcome) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set(MergeRequest.CONFIG.name(), outcome.merged().config());
        document.set("changes", changes(outcome.merged().changes()));
        document.set("diagnostics", DiagnosticDocument.of(outcome.diagnostics()));
        return document;
    }

    private static ArrayNode changes(List<Change> changes) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Change change : changes) {
            ObjectNode row = list.addObject();
            row.put("op", change.operation().name().toLowerCase(Locale.ROOT));
            row.put("path", change.path().toString());
            if (change.from() != null) {
                row.set("from", change.from());
            }
            if (change.to() != null) {
                row.set("to", change.to());
            }
            row.put("reason", change.reason());
        }
        return list;
    }
}
