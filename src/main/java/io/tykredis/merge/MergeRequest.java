package io.tykredis.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import org.jspecify.annotations.Nullable;

/**
 * A spec and the file to merge it into. The merge modifies the file.
 *
 * @param file the same file with its text, if it was sent as text
 */
public record MergeRequest(
        RedisSpec spec, ObjectNode config, @Nullable ComponentFile file) {

    public static final Pointer SPEC = Pointer.of("spec");
    public static final Pointer CONFIG = Pointer.of("config");
}
