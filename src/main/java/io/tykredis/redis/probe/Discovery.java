package io.tykredis.redis.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a discovery.
 *
 * @param spec absent if it could not be determined
 */
public record Discovery(@Nullable ObjectNode spec, List<Check> checks) {

    public Discovery {
        checks = List.copyOf(checks);
    }

    /** Whether the spec exists and no check reports it as incomplete. */
    public boolean ok() {
        return spec != null && checks.stream().noneMatch(check -> check.status() == Check.Status.FAILED);
    }
}
