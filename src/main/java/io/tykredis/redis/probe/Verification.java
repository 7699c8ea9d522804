package io.tykredis.redis.probe;

import java.util.List;

/** All checks, in the order of the spec and of the nodes that its servers announce. */
public record Verification(List<Check> checks) {

    public Verification {
        checks = List.copyOf(checks);
    }

    /** Whether no check failed. */
    public boolean ok() {
        return checks.stream().noneMatch(check -> check.status() == Check.Status.FAILED);
    }
}
