package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.input.SourcePosition;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents of a text with the position of each node. Every scalar is its literal text. */
final class SourceTree {

    private final List<JsonNode> documents;
    private final IdentityHashMap<JsonNode, SourcePosition> positions;
    private final IdentityHashMap<JsonNode, Set<String>> discarded;
    private final List<Repetitions.Repetition> repetitions;

    SourceTree(
            List<JsonNode> documents,
            IdentityHashMap<JsonNode, SourcePosition> positions,
            IdentityHashMap<JsonNode, Set<String>> discarded,
            Repetitions repetitions) {
        this.documents = List.copyOf(documents);
        this.positions = positions;
        this.discarded = discarded;
        this.repetitions = repetitions.found();
    }

    /** The members of an object with a tag that discards what earlier files have. */
    Set<String> discarded(JsonNode object) {
        return discarded.getOrDefault(object, Set.of());
    }

    List<JsonNode> documents() {
        return documents;
    }

    List<Repetitions.Repetition> repetitions() {
        return repetitions;
    }

    /** The start of the node, without the file. */
    @Nullable
    SourcePosition position(JsonNode node) {
        return positions.get(node);
    }
}
