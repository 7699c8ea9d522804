package io.tykredis.merging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.json.Pointer;
import io.tykredis.spec.RedisSpec;

/**
 * A spec, and the file that is to say the same.
 *
 * @param read the file as it is read
 * @param written the same as it was written: its numbers, and names that are given twice
 */
public record MergeRequest(RedisSpec spec, ObjectNode read, ObjectNode written) {

    static final Pointer SPEC = Pointer.of("spec");
    static final Pointer CONFIG = Pointer.of("config");
}
