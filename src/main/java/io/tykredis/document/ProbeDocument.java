package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.redis.probe.Check;
import io.tykredis.redis.probe.Discovery;
import io.tykredis.redis.probe.Verification;
import java.util.List;

/** The JSON of a verification or discovery. */
public final class ProbeDocument {

    private ProbeDocument() {}

    public static ObjectNode of(Verification verification) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("ok", verification.ok());
        document.set("checks", checks(verification.checks()));
        return document;
    }

    public static ObjectNode of(Discovery discovery) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("ok", discovery.ok());
        document.set("spec", discovery.spec() == null ? JsonNodeFactory.instance.nullNode() : discovery.spec());
        document.set("checks", checks(discovery.checks()));
        return document;
    }

    private static ArrayNode checks(List<Check> checks) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Check check : checks) {
            list.addObject()
                    .put("check", check.kind().slug())
                    .put("status", check.status().toString())
                    .put("target", check.target())
                    .put("component", check.component())
                    .put("message", check.message())
                    .put("fix", check.fix());
        }
        return list;
    }
}
