package io.tykredis.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a component's own JSON file that concerns Redis. */
public final class NativeFile implements Value.Visitor<Optional<JsonNode>> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final NativeFile VALUES = new NativeFile();

    private NativeFile() {}

    /** In the order of the component's table; a secret that is only referred to is left out. */
    public static ObjectNode of(Translation translation) {
        ObjectNode file = NODES.objectNode();
        for (Setting setting : translation.settings()) {
            value(setting).ifPresent(value -> put(file, setting.path(), value));
        }
        return file;
    }

    /** The value of one key; empty if it is a secret that is only referred to. */
    public static Optional<JsonNode> value(Setting setting) {
        return setting.value().accept(VALUES);
    }

    private static void put(ObjectNode file, List<String> path, JsonNode value) {
        int last = path.size() - 1;
        ObjectNode at = file;
        for (int i = 0; i < last; i++) {
            at = at.withObjectProperty(path.get(i));
        }
        at.set(path.get(last), value);
    }

    @Override
    public Optional<JsonNode> text(String text) {
        return Optional.of(NODES.textNode(text));
    }

    @Override
    public Optional<JsonNode> whole(int number) {
        return Optional.of(NODES.numberNode(number));
    }

    @Override
    public Optional<JsonNode> flag(boolean flag) {
        return Optional.of(NODES.booleanNode(flag));
    }

    @Override
    public Optional<JsonNode> list(List<String> items) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(array::add);
        return Optional.of(array);
    }

    @Override
    public Optional<JsonNode> map(Map<String, String> entries) {
        ObjectNode object = NODES.objectNode();
        entries.forEach(object::put);
        return Optional.of(object);
    }

    @Override
    public Optional<JsonNode> secret(Secret secret) {
        return secret instanceof Secret.Literal literal
                ? Optional.of(NODES.textNode(literal.reveal()))
                : Optional.empty();
    }
}
