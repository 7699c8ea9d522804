package io.tykredis.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A merged file with its changes. */
public record MergeResult(ObjectNode config, List<Change> changes) {

    public MergeResult {
        changes = List.copyOf(changes);
    }

    /** Omits the file, which contains passwords. */
    @Override
    public String toString() {
        return changes.size() + " changes";
    }
}
