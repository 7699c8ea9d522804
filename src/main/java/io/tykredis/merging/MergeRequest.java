package io.tykredis.merging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.json.Pointer;
import io.tykredis.spec.RedisSpec;

/** A spec, and the file that is to say the same; the file is changed. */
public record MergeRequest(RedisSpec spec, ObjectNode config) {

    static final Pointer SPEC = Pointer.of("spec");
    static final Pointer CONFIG = Pointer.of("config");
}
