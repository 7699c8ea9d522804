package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.merge.Change;
import io.tykredis.merge.FileChange;
import io.tykredis.merge.MergeReport;
import io.tykredis.merge.MergeRequest;
import io.tykredis.merge.MergedFile;
import io.tykredis.merge.MergedFiles;
import java.util.List;
import java.util.Locale;

/** The JSON of a merge: the file, its changes with their reasons, and the diagnostics. */
public final class MergeDocument {

    private MergeDocument() {}

    public static ObjectNode of(MergeReport outcome) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        if (outcome.text() == null) {
            document.set(MergeRequest.CONFIG.name(), outcome.merged().config());
        } else {
            document.put(MergeRequest.CONFIG.name(), outcome.text());
        }
        document.set("changes", changes(outcome.merged().changes()));
        document.set("diagnostics", DiagnosticDocument.of(outcome.diagnostics()));
        return document;
    }

    /** The JSON of a merge into files. */
    public static ObjectNode of(MergedFiles merged) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode files = document.putArray("files");
        for (MergedFile file : merged.files()) {
            files.addObject()
                    .put("name", file.name())
                    .put("content", file.content())
                    .put("diff", file.diff());
        }
        ArrayNode changes = document.putArray("changes");
        for (FileChange each : merged.changes()) {
            ObjectNode row = changes.addObject()
                    .put("file", each.file())
                    .put("component", each.component())
                    .put("concept", each.change().concept().name().toLowerCase(Locale.ROOT));
            change(row, each.change());
        }
        document.set("diagnostics", DiagnosticDocument.of(merged.diagnostics()));
        return document;
    }

    private static ArrayNode changes(List<Change> changes) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Change change : changes) {
            change(list.addObject(), change);
        }
        return list;
    }

    private static void change(ObjectNode row, Change change) {
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
}
