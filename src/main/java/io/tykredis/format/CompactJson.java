package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON on one line with a line feed: an element of NDJSON. */
public final class CompactJson {

    private static final JsonFactory FACTORY = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build()
            .getFactory();

    private CompactJson() {}

    public static byte[] line(JsonNode node) {
        return (node + "\n").getBytes(UTF_8);
    }

    /** For texts without unpaired surrogates. */
    public static byte[] line(JsonContent content) {
        return PrettyJson.bytes(
                generator -> {
                    content.write(generator);
                    generator.writeRaw('\n');
                },
                FACTORY,
                null);
    }
}
