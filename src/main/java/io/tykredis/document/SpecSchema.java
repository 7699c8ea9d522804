package io.tykredis.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of a spec, derived from the OpenAPI description on first use. */
public final class SpecSchema {

    private static final String SOURCE = "/META-INF/openapi.json";
    private static final String ROOT = "RedisSpec";
    private static final String OPENAPI_REF = "#/components/schemas/";
    private static final String REF = "#/$defs/";

    /** The keywords that OpenAPI adds to JSON Schema. */
    private static final Set<String> OPENAPI_ONLY = Set.of("discriminator", "example", "externalDocs", "xml");

    /** Keywords that map free names to schemas. */
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "dependentSchemas");

    /** Keywords with plain values, which contain no further keywords. */
    private static final Set<String> VALUES = Set.of("const", "default", "enum", "examples", "required");

    private final Map<String, String> componentNames;
    private @Nullable ObjectNode document;

    /** @param componentNames every accepted name of a component with its canonical name */
    public SpecSchema(Map<String, String> componentNames) {
        this.componentNames = componentNames;
    }

    public synchronized ObjectNode document() {
        if (document == null) {
            document = derive(source());
        }
        return document;
    }

    private ObjectNode derive(JsonNode schemas) {
        ObjectNode derived = JsonNodeFactory.instance.objectNode();
        derived.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        derived.put("$id", "urn:tyk-redis-translator:schema:spec");
        ObjectNode definitions = JsonNodeFactory.instance.objectNode();
        derived.setAll((ObjectNode) schema(schemas.path(ROOT), schemas, definitions));
        nameComponents((ObjectNode) derived.at("/properties/components"));
        derived.set("$defs", definitions);
        return derived;
    }

    private void nameComponents(ObjectNode components) {
        JsonNode own = components.path("additionalProperties");
        ObjectNode properties = components.putObject("properties");
        componentNames.forEach((name, canonical) -> {
            ObjectNode component = properties.putObject(name).setAll((ObjectNode) own);
            if (!name.equals(canonical)) {
                component.put("description", "The same as \"" + canonical + "\".");
            }
        });
        components.put("additionalProperties", false);
    }

    /** A copy of {@code schema}; the definitions that it references are added. */
    private static JsonNode schema(JsonNode schema, JsonNode schemas, ObjectNode definitions) {
        if (schema.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            schema.forEach(each -> copy.add(schema(each, schemas, definitions)));
            return copy;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(keyword -> {
            String name = keyword.getKey();
            JsonNode value = keyword.getValue();
            if (name.equals("$ref")) {
                copy.put(name, REF + define(value.textValue(), schemas, definitions));
            } else if (VALUES.contains(name)) {
                copy.set(name, value);
            } else if (NAMED.contains(name)) {
                ObjectNode named = copy.putObject(name);
                value.properties()
                        .forEach(each -> named.set(each.getKey(), schema(each.getValue(), schemas, definitions)));
            } else if (!OPENAPI_ONLY.contains(name)) {
                copy.set(name, schema(value, schemas, definitions));
            }
        });
        return copy;
    }

    private static String define(String reference, JsonNode schemas, ObjectNode definitions) {
        String name = reference.substring(OPENAPI_REF.length());
        if (!definitions.has(name)) {
            // Reserve the name first: schemas may reference each other in a cycle.
            definitions.putObject(name);
            definitions.set(name, schema(schemas.path(name), schemas, definitions));
        }
        return name;
    }

    private static JsonNode source() {
        try (InputStream in = SpecSchema.class.getResourceAsStream(SOURCE)) {
            return new ObjectMapper().readTree(in).at("/components/schemas");
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + SOURCE, e);
        }
    }
}
