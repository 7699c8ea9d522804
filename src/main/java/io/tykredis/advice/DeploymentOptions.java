package io.tykredis.advice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.input.InputErrors;
import io.tykredis.input.StrictJson;
import java.math.BigDecimal;
import java.util.List;

/** The table of deployment options from Tyk's guidance, the cheapest first. */
public final class DeploymentOptions {

    public static final List<DeploymentOption> ALL = List.of(
            new DeploymentOption(
                    "standalone",
                    "Standalone",
                    new TimeRange(300, 900, "5 to 15 minutes, by hand"),
                    false,
                    new TimeRange(0, 300, "0 to 5 minutes, depending on persistence"),
                    new BigDecimal("99.5"),
                    "99.5 %",
                    Complexity.LOW,
                    "low",
                    Cost.LOWEST,
                    Environment.TESTING,
                    "Development and testing",
                    false,
                    "none: one thread serves the writes",
                    false,
                    "1",
                    "16",
                    List.of("Simple to run", "Few resources", "No coordination", "Fits containers"),
                    List.of("A single point of failure", "Recovery by hand", "Not for production", "Does not scale"),
                    List.of(
                            "Back it up every day.",
                            "Persistence is optional; without it a restart loses everything.",
                            "Watch at least whether it answers and how much memory it uses."),
                    spec("""
                            {"topology": {"mode": "standalone", "endpoint": "redis.example.com:6379"}}""")),
            new DeploymentOption(
                    "sentinel",
                    "Sentinel",
                    new TimeRange(30, 60, "30 to 60 seconds, automatic"),
                    true,
                    new TimeRange(0, 60, "under 1 minute: replication is asynchronous"),
                    new BigDecimal("99.9"),
                    "99.9 %",
                    Complexity.MEDIUM,
                    "medium",
                    Cost.MEDIUM,
                    Environment.PRODUCTION,
                    "Production, standard",
                    false,
                    "none: one thread serves the writes",
                    false,
                    "1 master with replicas (2 in the reference), and 3 or 5 Sentinels",
                    "16",
                    List.of("Automatic failover without sharding", "Cost-effective at medium scale"),
                    List.of(
                            "One thread serves the writes",
                            "Replication can lose writes",
                            "Network partitions need care"),
                    List.of(
                            "Give Tyk the addresses of the Sentinels and the master's name, not the master's address.",
                            "Run an odd number of Sentinels, three or five, apart from each other, with a quorum of 2 for"
                                    + " three.",
                            "Switch persistence on.",
                            "Watch the Sentinels' log for failovers."),
                    spec("""
                            {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels":
                             ["sentinel-1.example.com:26379", "sentinel-2.example.com:26379", "sentinel-3.example.com:26379"],
                             "sentinelPassword": {"env": "REDIS_SENTINEL_PASSWORD"}},
                             "password": {"env": "REDIS_PASSWORD"}}""")),
            new DeploymentOption(
                    "cluster",
                    "Cluster",
                    new TimeRange(10, 30, "10 to 30 seconds, automatic"),
                    true,
                    new TimeRange(0, 30, "under 30 seconds: replication is asynchronous"),
                    new BigDecimal("99.95"),
                    "99.95 %",
                    Complexity.HIGH,
                    "high",
                    Cost.HIGH,
                    Environment.PRODUCTION,
                    "Production, high throughput",
                    true,
                    "sharded over up to 1000 nodes",
                    false,
                    "6: 3 primaries and 3 replicas",
                    "only 0",
                    List.of("Linear scaling", "Automatic sharding and rebalancing", "Automatic failover and recovery"),
                    List.of(
                            "Complex to run, to watch and to debug",
                            "Commands on several keys only within one hash slot",
                            "No logical databases",
                            "More infrastructure"),
                    List.of(
                            "Keys that belong together share a hash tag, as in {user:123}:session.",
                            "Every primary and every replica must be reachable from Tyk at the address that it announces.",
                            "Every Redis client of a component has a pool per node, and a component can have several clients:"
                                    + " add them up, check maxclients and verify the sizes by a load test.",
                            "Tyk's guidance sets min-replicas-to-write to 1. Do so only with two replicas for each primary:"
                                    + " with one, the loss of any node stops the writes to that primary's slots.",
                            "Leave the database at 0."),
                    spec("""
                            {"topology": {"mode": "cluster", "nodes":
                             ["redis-1.example.com:6379", "redis-2.example.com:6379", "redis-3.example.com:6379",
                              "redis-4.example.com:6379", "redis-5.example.com:6379", "redis-6.example.com:6379"]},
                             "password": {"env": "REDIS_PASSWORD"}}""")),
            new DeploymentOption(
                    "enterprise",
                    "Redis Enterprise",
                    new TimeRange(0, 10, "under 10 seconds"),
                    true,
                    new TimeRange(0, 10, "under 10 seconds, active-active"),
                    new BigDecimal("99.99"),
                    "99.999 %, elsewhere 99.99 % and more; the lower is what is counted on here",
                    Complexity.MEDIUM,
                    "medium (managed)",
                    Cost.HIGHEST,
                    Environment.MISSION_CRITICAL,
                    "Mission-critical",
                    true,
                    "automatic",
                    true,
                    "3 a region in the reference",
                    "by product; only 0 through the OSS Cluster API",
                    List.of(
                            "Highest availability and speed",
                            "Global distribution",
                            "Enterprise features",
                            "Little operation when managed",
                            "Stronger consistency on offer"),
                    List.of("Cost", "Vendor lock-in", "More than a small deployment needs"),
                    List.of(
                            "A managed service can carry the operation.",
                            "With the OSS Cluster API switched on, set \"ossCluster\" and leave the database at 0."),
                    spec("""
                            {"topology": {"mode": "enterprise", "endpoint": "redis-12000.example.com:12000"},
                             "password": {"env": "REDIS_PASSWORD"}, "tls": {}}""")));

    private DeploymentOptions() {}

    private static JsonNode spec(String text) {
        InputErrors errors = new InputErrors();
        JsonNode spec = StrictJson.read(text.getBytes(UTF_8), errors);
        errors.throwIfAny();
        return spec;
    }
}
