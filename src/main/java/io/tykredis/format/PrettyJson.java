package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ContainerNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A writer of indented JSON in UTF-8, the same on every platform. UTF-8 cannot encode unpaired surrogates, which a
 * rewritten file may contain; they are written as escapes, as in the input.
 */
public final class PrettyJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();
    private static final JsonLayout LAYOUT = new JsonLayout();

    private PrettyJson() {}

    public static byte[] bytes(JsonContent content) {
        return bytes(content, MAPPER.getFactory(), LAYOUT.createInstance());
    }

    public static byte[] bytes(ContainerNode<?> node) {
        return bytes(generator -> generator.writeTree(node));
    }

    public static String text(ContainerNode<?> node) {
        return new String(bytes(node), UTF_8);
    }

    public static String text(JsonContent content) {
        return new String(bytes(content), UTF_8);
    }

    static byte[] bytes(JsonContent content, JsonFactory factory, @Nullable PrettyPrinter layout) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(factory._getBufferRecycler())) {
            try (JsonGenerator generator = factory.createGenerator(bytes, JsonEncoding.UTF8)) {
                if (layout != null) {
                    generator.setPrettyPrinter(layout);
                }
                content.write(generator);
            }
            return bytes.getClearAndRelease();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
