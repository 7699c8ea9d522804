package io.tykredis.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.json.Pointer;
import io.tykredis.mapping.ComponentTable;

/**
 * A component's own file, as it was sent.
 *
 * @param at where it lies in the input
 */
public record ConfigFile(ComponentTable table, ObjectNode content, Pointer at) {

    /** Without the content, which holds passwords. */
    @Override
    public String toString() {
        return table.file() + " at " + at;
    }
}
