package io.tykredis.input;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A JSON object that may repeat names: read as encoding/json reads it, written as it was. */
@SuppressWarnings("unchecked") // deepCopy() is so in Jackson
final class RepeatingObject extends ObjectNode {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Map.Entry<String, JsonNode>> written = new ArrayList<>();
    private final HashMap<String, JsonNode> read = new HashMap<>();
    private final HashSet<String> merged = new HashSet<>();

    private RepeatingObject() {
        super(JsonNodeFactory.instance);
    }

    static RepeatingObject of(ObjectNode start) {
        if (start instanceof RepeatingObject repeating) {
            return repeating;
        }
        RepeatingObject all = new RepeatingObject();
        start.properties().forEach(member -> all.add(member.getKey(), member.getValue()));
        return all;
    }

    /**
     * Adds the next member of the text. A parsed value is copied before it changes; a merged one is not copied again.
     */
    void add(String name, JsonNode value) {
        JsonNode now = value;
        if (get(name) instanceof ObjectNode earlier && value instanceof ObjectNode later) {
            ObjectNode both = merged.add(name) ? earlier.deepCopy() : earlier;
            merge(both, later.deepCopy());
            now = both;
        } else {
            merged.remove(name);
        }
        written.add(Map.entry(name, value));
        read.put(name, now);
        set(name, now);
    }

    private static void merge(ObjectNode into, ObjectNode later) {
        later.properties().forEach(member -> {
            if (into.get(member.getKey()) instanceof ObjectNode both && member.getValue() instanceof ObjectNode more) {
                merge(both, more);
            } else {
                into.set(member.getKey(), member.getValue());
            }
        });
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a value that was set later may equal the parsed one
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeStartObject(this);
        Set<String> done = new HashSet<>();
        for (Map.Entry<String, JsonNode> member : written) {
            String name = member.getKey();
            JsonNode now = get(name);
            boolean untouched = now == read.get(name);
            if (now != null && (done.add(name) || untouched)) {
                write(generator, provider, name, untouched ? member.getValue() : now);
            }
        }
        for (Map.Entry<String, JsonNode> member : properties()) {
            if (done.add(member.getKey())) {
                write(generator, provider, member.getKey(), member.getValue());
            }
        }
        generator.writeEndObject();
    }

    private static void write(JsonGenerator generator, SerializerProvider provider, String name, JsonNode value)
            throws IOException {
        generator.writeFieldName(name);
        ((JsonSerializable) value).serialize(generator, provider);
    }
}
