package io.tykredis.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** An object that is written as it was read, with every name that was given twice. */
@SuppressWarnings("unchecked") // deepCopy() is so in Jackson
final class WrittenObject extends ObjectNode {

    private static final long serialVersionUID = 1L;

    /** The names of those members that another one of that name precedes, by the names that they go by meanwhile. */
    private final HashMap<String, String> repeated = new HashMap<>();

    WrittenObject() {
        super(JsonNodeFactory.instance);
    }

    void add(String name, JsonNode value) {
        String unique = name;
        for (int i = size(); has(unique); i++) {
            unique = name + i;
        }
        set(unique, value);
        if (!unique.equals(name)) {
            repeated.put(unique, name);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // as Jackson's own
    public WrittenObject deepCopy() {
        WrittenObject copy = new WrittenObject();
        properties()
                .forEach(member -> copy.set(member.getKey(), member.getValue().deepCopy()));
        copy.repeated.putAll(repeated);
        return copy;
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeStartObject(this);
        for (Map.Entry<String, JsonNode> member : properties()) {
            generator.writeFieldName(repeated.getOrDefault(member.getKey(), member.getKey()));
            ((JsonSerializable) member.getValue()).serialize(generator, provider);
        }
        generator.writeEndObject();
    }
}
