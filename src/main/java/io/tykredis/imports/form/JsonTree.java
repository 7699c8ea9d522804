package io.tykredis.imports.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.input.InputLimits;
import io.tykredis.input.SourcePosition;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** A JSON document with the result of {@link YamlTree}, but with a fraction of the memory. */
final class JsonTree {

    private final IdentityHashMap<JsonNode, SourcePosition> positions = new IdentityHashMap<>();
    private final Repetitions repetitions = new Repetitions();

    private JsonTree() {}

    /** The tree of the text; empty if it is not strict JSON. It may still be YAML. */
    static Optional<SourceTree> of(String text) {
        JsonTree tree = new JsonTree();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(InputLimits.current().depth())
                        .build())
                .build();
        try (JsonParser parser = factory.createParser(text)) {
            parser.nextToken();
            JsonNode document = tree.node(parser);
            return parser.nextToken() == null
                    ? Optional.of(new SourceTree(
                            List.of(document), tree.positions, new IdentityHashMap<>(), tree.repetitions))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private JsonNode node(JsonParser parser) throws IOException {
        JsonLocation location = parser.currentTokenLocation();
        JsonNode node =
                switch (parser.currentToken()) {
                    case START_OBJECT -> object(parser);
                    case START_ARRAY -> array(parser);
                    case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
                    // Each value is a separate node, because places are stored by identity.
                    default -> new TextNode(parser.getText());
                };
        if (!node.isNull()) {
            positions.put(node, SourcePosition.of(location.getLineNr(), location.getColumnNr()));
        }
        return node;
    }

    private ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonLocation location = parser.currentTokenLocation();
            parser.nextToken();
            repetitions.enter(name);
            JsonNode before = object.replace(name, node(parser));
            repetitions.leave();
            if (before != null) {
                positions.remove(before);
                repetitions.add(0, name, SourcePosition.of(location.getLineNr(), location.getColumnNr()));
            }
        }
        return object;
    }

    private ArrayNode array(JsonParser parser) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (!parser.nextToken().isStructEnd()) {
            repetitions.enter(Integer.toString(array.size()));
            array.add(node(parser));
            repetitions.leave();
        }
        return array;
    }
}
