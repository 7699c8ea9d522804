package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ContainerNode;
import java.io.UncheckedIOException;

/**
 * A writer of indented JSON in UTF-8, the same on every platform. UTF-8 has no halves of surrogate pairs, which a file
 * that is written again may hold: they are written as the escapes that they were.
 */
public final class PrettyJson {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build()
            .writer(new JsonLayout());

    private PrettyJson() {}

    public static byte[] bytes(ContainerNode<?> node) {
        try {
            return WRITER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    public static String text(ContainerNode<?> node) {
        return new String(bytes(node), UTF_8);
    }
}
