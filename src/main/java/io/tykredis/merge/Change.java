package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * One difference between a file before and after a merge.
 *
 * @param path where, in the file
 * @param from what was there, if it may be shown; {@code null} if nothing was
 * @param to what is there now, if it may be shown; {@code null} if nothing is
 * @param reason why, as a sentence
 */
public record Change(
        Operation operation,
        Pointer path,
        @Nullable JsonNode from,
        @Nullable JsonNode to,
        String reason) {

    /** As JSON Patch calls them. */
    public enum Operation {
        ADD,
        REPLACE,
        REMOVE
    }
}
