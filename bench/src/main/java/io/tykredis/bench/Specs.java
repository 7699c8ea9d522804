package io.tykredis.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Specs of every size, with what a production deployment has: a user, TLS and a pool. */
final class Specs {

    private Specs() {}

    /** A cluster of so many nodes. */
    static byte[] cluster(int nodes) {
        String addresses = IntStream.rangeClosed(1, nodes)
                .mapToObj(i -> "\"redis-" + i + ".redis.svc.cluster.local:6379\"")
                .collect(Collectors.joining(", "));
        return ("{\"topology\": {\"mode\": \"cluster\", \"nodes\": [" + addresses + "]}, \"username\": \"tyk\","
                        + " \"password\": \"s3cret-and-long-enough\", \"tls\": {\"caFile\": \"/etc/redis/ca.crt\","
                        + " \"minVersion\": \"1.2\"}, \"pool\": {\"maxActive\": 4000}, \"timeoutSeconds\": 5}")
                .getBytes(UTF_8);
    }
}
