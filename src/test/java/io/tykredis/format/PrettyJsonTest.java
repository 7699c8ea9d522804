package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** The layout of JSON at every depth. */
class PrettyJsonTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEPTH = 40;

    @Test
    void indentsByTwoSpacesAndEndsWithALineFeed() {
        ObjectNode node = NODES.objectNode().put("a", 1);
        node.putArray("b").add("c").addObject();
        node.putArray("d");

        assertThat(PrettyJson.text(node))
                .isEqualTo("{\n  \"a\": 1,\n  \"b\": [\n    \"c\",\n    { }\n  ],\n  \"d\": [ ]\n}\n");
        assertThat(PrettyJson.text(NODES.arrayNode().add(true))).isEqualTo("[\n  true\n]\n");
        assertThat(PrettyJson.text(NODES.objectNode())).isEqualTo("{ }\n");
    }

    @Test
    void indentsAtAnyDepth() {
        ArrayNode node = NODES.arrayNode();
        StringBuilder head = new StringBuilder("[");
        StringBuilder tail = new StringBuilder("]\n");
        for (int depth = 1; depth < DEPTH; depth++) {
            node = NODES.arrayNode().add(node);
            head.append('\n').append("  ".repeat(depth)).append('[');
            tail.insert(0, "]\n" + "  ".repeat(depth - 1));
        }

        assertThat(PrettyJson.text(node)).isEqualTo(head + " " + tail);
    }
}
