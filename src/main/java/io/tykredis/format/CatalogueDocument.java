package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.json.Errors;
import io.tykredis.json.StrictJson;
import io.tykredis.lint.Rule;
import java.util.List;

/** Every diagnostic there is as JSON, each with a spec that triggers it and one that does not. */
public final class CatalogueDocument {

    private CatalogueDocument() {}

    public static ObjectNode of(List<Rule> rules) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode diagnostics = document.putArray("diagnostics");
        for (Rule rule : rules) {
            ObjectNode row = diagnostics.addObject();
            row.put("code", rule.code().slug())
                    .put("severity", rule.code().severity().toString())
                    .put("when", rule.code().when())
                    .put("doc", rule.code().doc());
            ObjectNode example = row.putObject("example");
            example.put("format", rule.example().format());
            example.set("bad", spec(rule.example().bad()));
            example.set("good", spec(rule.example().good()));
        }
        return document;
    }

    /** An example as JSON. */
    public static JsonNode spec(String text) {
        Errors errors = new Errors();
        JsonNode spec = StrictJson.read(text.getBytes(UTF_8), errors);
        errors.throwIfAny();
        return spec;
    }
}
