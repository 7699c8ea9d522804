package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.imports.Plane;
import io.tykredis.model.RedisSpec;
import java.util.Map;

/** What each component connects to by its own settings, as JSON. */
public final class ComponentSpecDocument {

    private ComponentSpecDocument() {}

    /** Leaves out a component whose settings fit no spec. */
    public static void add(ObjectNode answer, Map<String, Plane> planes) {
        ArrayNode list = answer.putArray("components");
        planes.forEach((name, plane) -> plane.members().forEach(member -> {
            RedisSpec effective = member.effective();
            if (effective != null) {
                ObjectNode component = list.addObject().put("plane", name).put("component", member.name());
                if (member.service() != null) {
                    component.put("service", member.service());
                }
                component.set("spec", SpecDocument.of(effective));
            }
        }));
    }
}
