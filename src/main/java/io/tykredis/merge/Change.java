package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Concept;
import io.tykredis.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * One difference between a file before and after a merge.
 *
 * @param path the place in the file
 * @param from the old value, unless secret; {@code null} if there was none
 * @param to the new value, unless secret; {@code null} if there is none
 * @param reason one sentence
 * @param concept what the member is about
 */
public record Change(
        Operation operation,
        Pointer path,
        @Nullable JsonNode from,
        @Nullable JsonNode to,
        String reason,
        Concept concept) {

    /** The change of a file in a file. */
    Change under(Pointer place) {
        return new Change(operation, path.under(place), from, to, reason, concept);
    }

    /** The operations, named as in JSON Patch. */
    public enum Operation {
        ADD,
        REPLACE,
        REMOVE
    }
}
