package io.tykredis.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.input.Pointer;
import io.tykredis.model.Endpoint;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Secret;
import io.tykredis.model.Stores;
import io.tykredis.model.Topology;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON a spec is read from, made from the shape of the records, and the places in it that say something. */
public final class CanonicalJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CanonicalJson() {}

    public static ObjectNode of(RedisSpec spec) {
        ObjectNode object = record(spec);
        object.setAll((ObjectNode) object.remove("main"));
        return object;
    }

    /** Every value and list. An object without members says nothing, except {@code tls}, which turns TLS on. */
    static List<Pointer> leaves(RedisSpec spec) {
        List<Pointer> leaves = new ArrayList<>();
        collect(of(spec), Pointer.ROOT, leaves);
        return leaves;
    }

    private static void collect(JsonNode node, Pointer at, List<Pointer> leaves) {
        if (!node.isObject() || at.name().equals("tls")) {
            leaves.add(at);
        }
        node.properties().forEach(member -> collect(member.getValue(), at.child(member.getKey()), leaves));
    }

    private static ObjectNode record(Object record) {
        ObjectNode object = NODES.objectNode();
        if (record instanceof Topology topology) {
            object.put("mode", topology.mode());
        }
        for (RecordComponent field : record.getClass().getRecordComponents()) {
            Object value = value(record, field);
            if (value != null && !value.equals(Stores.NONE) && !value.equals(Map.of())) {
                object.set(field.getName(), node(value));
            }
        }
        return object;
    }

    private static JsonNode node(Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((name, each) -> object.set(name.toString(), node(each)));
            return object;
        } else if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(each -> array.add(node(each)));
            return array;
        } else if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        } else if (value instanceof Integer number) {
            return NODES.numberNode(number);
        } else if (value instanceof Secret.Literal secret) {
            return NODES.textNode(secret.reveal());
        } else if (value.getClass().isRecord() && !(value instanceof Endpoint)) {
            return record(value);
        }
        return NODES.textNode(value.toString());
    }

    private static @Nullable Object value(Object record, RecordComponent field) {
        try {
            Method accessor = field.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(field.toString(), e);
        }
    }
}
