package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import java.util.List;

/** The failure of a request that names targets which may not be contacted. */
public final class DisallowedTargets extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Endpoint> targets;

    DisallowedTargets(List<Endpoint> targets) {
        super("targets that may not be contacted", null, false, false);
        this.targets = List.copyOf(targets);
    }

    public List<Endpoint> targets() {
        return targets;
    }
}
