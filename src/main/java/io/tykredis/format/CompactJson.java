package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON on one line with a line feed: an element of NDJSON. */
public final class CompactJson {

    private CompactJson() {}

    public static byte[] line(JsonNode node) {
        return (node + "\n").getBytes(UTF_8);
    }
}
