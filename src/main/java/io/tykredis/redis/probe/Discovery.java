package io.tykredis.redis.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out.
 *
 * @param spec absent if it could not be
 */
public record Discovery(@Nullable ObjectNode spec, List<Check> checks) {

    public Discovery {
        checks = List.copyOf(checks);
    }

    /** Whether the spec is there, and nothing says that it lacks something. */
    public boolean ok() {
        return spec != null && checks.stream().noneMatch(check -> check.status() == Check.Status.FAILED);
    }
}
