package io.tykredis.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;

/** A spec and the file to merge it into. The merge modifies the file. */
public record MergeRequest(RedisSpec spec, ObjectNode config) {

    public static final Pointer SPEC = Pointer.of("spec");
    public static final Pointer CONFIG = Pointer.of("config");
}
