package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import java.util.List;
import java.util.stream.Collectors;

/** The failure of a request that names targets which may not be contacted. */
public final class DisallowedTargets extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_NAMED = 10;

    DisallowedTargets(List<Endpoint> targets) {
        super("The settings do not allow " + named(targets) + ". Nothing was contacted.", null, false, false);
    }

    private static String named(List<Endpoint> targets) {
        return targets.stream().limit(MOST_NAMED).map(Object::toString).collect(Collectors.joining(", "))
                + (targets.size() > MOST_NAMED ? ", …" : "");
    }
}
