package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.imports.ImportedPlane;
import java.util.List;

/** The planes of an import, as JSON. */
public final class PlaneDocument {

    private PlaneDocument() {}

    /** Adds nothing if there is only one, whose spec the answer has anyway. */
    public static void add(ObjectNode answer, List<ImportedPlane> planes) {
        if (planes.size() < 2) {
            return;
        }
        ArrayNode list = answer.putArray("planes");
        for (ImportedPlane plane : planes) {
            ObjectNode node = list.addObject().put("name", plane.name());
            ArrayNode components = node.putArray("components");
            plane.members().forEach(member -> {
                ObjectNode component = components.addObject().put("component", member.name());
                if (member.service() != null) {
                    component.put("service", member.service());
                }
            });
            node.set("spec", SpecDocument.of(plane.spec()));
        }
    }
}
