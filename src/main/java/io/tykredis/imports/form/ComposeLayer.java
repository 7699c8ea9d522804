package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.input.Pointer;
import java.util.List;

/** A service in the file that defines it. */
record ComposeLayer(FileText file, String service, ObjectNode node, Pointer at) {

    boolean discards(String member) {
        return file.discarded(node).contains(member);
    }

    /** The layers that count for a member: those since the last that discards it. */
    static List<ComposeLayer> counting(String member, List<ComposeLayer> layers) {
        int first = 0;
        for (int i = 0; i < layers.size(); i++) {
            first = layers.get(i).discards(member) ? i : first;
        }
        return layers.subList(first, layers.size());
    }
}
