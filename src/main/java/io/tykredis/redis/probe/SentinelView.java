package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import java.util.List;

/** A master as one Sentinel describes it. */
record SentinelView(Endpoint master, List<Endpoint> replicas, List<Endpoint> others) {

    SentinelView {
        replicas = List.copyOf(replicas);
        others = List.copyOf(others);
    }
}
