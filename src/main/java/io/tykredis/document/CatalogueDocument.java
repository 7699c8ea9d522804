package io.tykredis.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.input.InputErrors;
import io.tykredis.input.StrictJson;
import io.tykredis.lint.Rule;
import io.tykredis.lint.SpecRule;
import java.util.List;

/** The JSON of all diagnostics, each with a request body that triggers it and one that does not. */
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
            example.set("bad", example(rule, rule.example().bad()));
            example.set("good", example(rule, rule.example().good()));
        }
        return document;
    }

    /** An example as the body of a lint request. */
    public static JsonNode example(Rule rule, String text) {
        InputErrors errors = new InputErrors();
        JsonNode example = StrictJson.read(text.getBytes(UTF_8), errors);
        if (!(rule instanceof SpecRule)) {
            // A repeated name may be what the example shows.
            return example;
        }
        errors.throwIfAny();
        return JsonNodeFactory.instance.objectNode().set("spec", example);
    }
}
