package io.tykredis.redis.live;

import io.tykredis.spec.Endpoint;
import java.util.List;

/** The request names targets that may not be contacted. */
public final class RefusedTargets extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Endpoint> targets;

    RefusedTargets(List<Endpoint> targets) {
        super("targets that may not be contacted", null, false, false);
        this.targets = List.copyOf(targets);
    }

    public List<Endpoint> targets() {
        return targets;
    }
}
