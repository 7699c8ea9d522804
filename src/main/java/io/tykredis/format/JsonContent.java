package io.tykredis.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A JSON value that writes itself, without a tree of it. */
@FunctionalInterface
public interface JsonContent {

    void write(JsonGenerator generator) throws IOException;

    /** The same as a tree. */
    default JsonNode tree() {
        try (TokenBuffer tokens = new TokenBuffer(PrettyJson.MAPPER, false)) {
            write(tokens);
            return tokens.asParser().readValueAsTree();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
