package io.tykredis.redis.probe;

import java.util.List;

/** Everything that was tried, in the order of the spec and of what its nodes announce. */
public record Verification(List<Check> checks) {

    public Verification {
        checks = List.copyOf(checks);
    }

    /** Whether nothing failed. */
    public boolean ok() {
        return checks.stream().noneMatch(check -> check.status() == Check.Status.FAILED);
    }
}
