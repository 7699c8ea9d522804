package io.tykredis.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.json.Pointer;
import io.tykredis.mapping.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes an object in the file, and keeps the list; a secret is changed, but not shown. */
final class Changes {

    private static final Set<Concept> SECRETS = Set.of(Concept.PASSWORD, Concept.SENTINEL_PASSWORD);
    private static final JsonNode MASK = TextNode.valueOf("***");

    private final List<Change> made = new ArrayList<>();

    List<Change> made() {
        return made;
    }

    /** The name keeps its place, if it has one. */
    void set(ObjectNode into, Pointer at, String name, JsonNode value, Concept concept, String reason) {
        JsonNode before = into.get(name);
        into.set(name, value);
        Change.Operation operation = before == null ? Change.Operation.ADD : Change.Operation.REPLACE;
        made.add(new Change(operation, at.child(name), shown(before, concept), shown(value, concept), reason));
    }

    void remove(ObjectNode from, Pointer at, String name, Concept concept, String reason) {
        JsonNode before = from.remove(name);
        made.add(new Change(Change.Operation.REMOVE, at.child(name), shown(before, concept), null, reason));
    }

    /** An address that is a URL may hold a password, too. */
    private static @Nullable JsonNode shown(@Nullable JsonNode value, Concept concept) {
        boolean hidden =
                value != null && (SECRETS.contains(concept) || value.toString().indexOf('@') >= 0);
        return hidden ? MASK : value;
    }
}
