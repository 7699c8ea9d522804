package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import java.util.List;

/** What one Sentinel says of a master. */
record SentinelView(Endpoint master, List<Endpoint> replicas, List<Endpoint> others) {

    SentinelView {
        replicas = List.copyOf(replicas);
        others = List.copyOf(others);
    }
}
