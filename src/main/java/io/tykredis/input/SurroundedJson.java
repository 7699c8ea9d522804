package io.tykredis.input;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document and the text around it.
 *
 * @param byteOrderMark whether the bytes begin with one
 * @param after the line and column of the text after the document, as the start of a sentence; {@code null} if there is
 *     none
 */
public record SurroundedJson(
        JsonNode document, boolean byteOrderMark, @Nullable String after) {}
