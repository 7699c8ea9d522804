package io.tykredis.merging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A file with its Redis settings replaced, and what that changed. */
public record Merged(ObjectNode config, List<Change> changes) {

    public Merged {
        changes = List.copyOf(changes);
    }

    /** Without the file, which holds passwords. */
    @Override
    public String toString() {
        return changes.size() + " changes";
    }
}
