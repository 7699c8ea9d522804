package io.tykredis.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.doctor.Cause;
import io.tykredis.doctor.Diagnosis;
import io.tykredis.doctor.LiveResult;
import io.tykredis.doctor.NextStep;
import java.util.List;

/** The JSON of a diagnosis. */
public final class DiagnosisDocument {

    private DiagnosisDocument() {}

    public static ObjectNode of(Diagnosis diagnosis) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("ok", diagnosis.ok());
        document.set("connections", ConnectionDocument.of(diagnosis.connections()));
        ArrayNode causes = document.putArray("causes");
        diagnosis.causes().forEach(cause -> add(causes, cause));
        document.set(
                "live",
                diagnosis.live().<JsonNode>map(DiagnosisDocument::live).orElse(JsonNodeFactory.instance.nullNode()));
        ArrayNode first = document.putArray("first");
        diagnosis.first().forEach(step -> add(first, step));
        SourceDocument.add(document, diagnosis.sources());
        return document;
    }

    private static void add(ArrayNode causes, Cause cause) {
        ObjectNode node = causes.addObject()
                .put("code", cause.code().slug())
                .put("severity", cause.code().severity().toString())
                .put("when", cause.code().when())
                .put("doc", cause.code().doc());
        names(node, cause.components());
        node.set("diagnostics", DiagnosticDocument.of(cause.diagnostics()));
    }

    private static ObjectNode live(List<LiveResult> results) {
        ObjectNode live = JsonNodeFactory.instance.objectNode();
        live.put("ok", results.stream().allMatch(result -> result.verification().ok()));
        ArrayNode list = live.putArray("results");
        for (LiveResult result : results) {
            ObjectNode node = list.addObject();
            names(node, result.components());
            node.setAll(ProbeDocument.of(result.verification()));
        }
        return live;
    }

    private static void add(ArrayNode first, NextStep step) {
        ObjectNode node = first.addObject()
                .put("code", step.code())
                .put("severity", step.severity().toString());
        names(node, step.components());
        DiagnosticDocument.position(node, step.where());
        node.put("reason", step.reason()).put("fix", step.fix());
    }

    private static void names(ObjectNode into, List<String> components) {
        ArrayNode names = into.putArray("components");
        components.forEach(names::add);
    }
}
