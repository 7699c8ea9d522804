package io.tykredis.advice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.input.InputErrors;
import io.tykredis.input.StrictJson;
import java.math.BigDecimal;
import java.util.List;

/** The table of deployment options from Tyk's guidance, cheapest first. */
public final class DeploymentOptions {

    public static final List<DeploymentOption> ALL = List.of(
            new DeploymentOption(
                    "standalone",
                    "Standalone",
                    new TimeRange(300, 900, "5 to 15 minutes, manual"),
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
                    "none: one thread processes all writes",
                    false,
                    "1",
                    "16",
                    List.of("Simple to run", "Few resources", "No coordination", "Runs well in containers"),
                    List.of("A single point of failure", "Manual recovery", "Not for production", "Does not scale"),
                    List.of(
                            "Back up the data daily.",
                            "Persistence is optional. Without it, a restart loses all data.",
                            "Monitor at least availability and memory use."),
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
                    "none: one thread processes all writes",
                    false,
                    "1 master with replicas (2 in the reference), and 3 or 5 Sentinels",
                    "16",
                    List.of("Automatic failover without sharding", "Cost-effective at medium scale"),
                    List.of(
                            "One thread processes all writes",
                            "Replication can lose writes",
                            "Network partitions require planning"),
                    List.of(
                            "Configure the addresses of the Sentinels and the master name in Tyk, not the address of the master.",
                            "Run three or five Sentinels on separate machines, with a quorum of 2 for" + " three.",
                            "Enable persistence.",
                            "Monitor the Sentinels' logs for failovers."),
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
                            "Complex to operate, monitor and debug",
                            "Multi-key commands only within one hash slot",
                            "No logical databases",
                            "More infrastructure"),
                    List.of(
                            "Use hash tags for keys that belong together, as in {user:123}:session.",
                            "Every primary and replica must be reachable from Tyk at its announced address.",
                            "Every Redis client of a component has one pool per node, and a component can have several clients."
                                    + " Compare the sum with maxclients and verify the sizes in a load test.",
                            "Tyk recommends min-replicas-to-write 1. Set it only with two replicas per primary:"
                                    + " with one, the loss of any node stops the writes to that primary's slots.",
                            "Use database 0."),
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
                    "99.999 % in one of Tyk's tables, 99.99 % in another; this ranking uses 99.99 %",
                    Complexity.MEDIUM,
                    "medium (managed)",
                    Cost.HIGHEST,
                    Environment.MISSION_CRITICAL,
                    "Mission-critical",
                    true,
                    "automatic",
                    true,
                    "3 per region in the reference",
                    "depends on the product; only 0 with the OSS Cluster API",
                    List.of(
                            "Highest availability and speed",
                            "Global distribution",
                            "Enterprise features",
                            "Little operational effort when managed",
                            "Stronger consistency available"),
                    List.of("Cost", "Vendor lock-in", "Too large for a small deployment"),
                    List.of(
                            "A managed service reduces the operational effort.",
                            "If the OSS Cluster API is enabled, set \"ossCluster\" and use database 0."),
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
