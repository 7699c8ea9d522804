package io.tykredis.redis;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A deployment on loopback.
 *
 * @param spec for the clients
 * @param options for the servers only
 */
public record Deployment(String spec, String options) {

    private static final String HOST = "127.0.0.1:";

    /** @param more additional fields of the spec, each with a comma before it */
    public static Deployment standalone(int port, String more) {
        return new Deployment(
                "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"%s\"}%s}".formatted(HOST + port, more),
                "{}");
    }

    /** A master, a replica and three Sentinels, on the ports in this order. */
    public static Deployment sentinel(List<Integer> ports, String sentinelPassword, String more) {
        String password = sentinelPassword.isEmpty() ? "" : ", \"sentinelPassword\": \"" + sentinelPassword + "\"";
        return new Deployment(
                "{\"topology\": {\"mode\": \"sentinel\", \"masterName\": \"mymaster\", \"sentinels\": [%s]%s}%s}"
                        .formatted(list(ports.subList(2, 5)), password, more),
                "{\"master\": \"%s\", \"replicas\": [\"%s\"]}".formatted(HOST + ports.get(0), HOST + ports.get(1)));
    }

    public static Deployment cluster(List<Integer> ports, String more) {
        return new Deployment(
                "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [%s]}%s}".formatted(list(ports), more), "{}");
    }

    /** The same with additional options. */
    public Deployment with(String further) {
        String separator = options.equals("{}") ? "" : ", ";
        return new Deployment(spec, options.substring(0, options.length() - 1) + separator + further + "}");
    }

    public String request() {
        return "{\"spec\": " + spec + ", \"options\": " + options + "}";
    }

    private static String list(List<Integer> ports) {
        return ports.stream().map(port -> "\"" + HOST + port + "\"").collect(Collectors.joining(", "));
    }
}
