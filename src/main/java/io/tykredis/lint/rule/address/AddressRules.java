package io.tykredis.lint.rule.address;

import io.tykredis.catalog.Concept;
import io.tykredis.diagnostic.Code;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.RuleTable;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Spelling;
import io.tykredis.lint.StoreAt;
import io.tykredis.model.Endpoint;
import io.tykredis.model.Topology;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/** The rules about single addresses, as a table. */
@Singleton
public final class AddressRules implements RuleTable {

    private static final int REDIS = 6379;
    private static final int AZURE = 6380;
    private static final int SENTINEL = 26_379;
    private static final String CONFIGURATION_ENDPOINT = "clustercfg";

    /** @param wrong of the deployment and one of its addresses */
    private record Row(
            Code code,
            BiPredicate<StoreAt, Endpoint> wrong,
            BiFunction<Endpoint, Spelling, String> message,
            Function<Spelling, String> fix,
            Example example)
            implements SpecRule {

        @Override
        public void check(LintContext context, Consumer<Finding> found) {
            for (StoreAt storeAt : context.stores()) {
                for (StoreAt.NodeAddress address : storeAt.addresses()) {
                    if (wrong.test(storeAt, address.endpoint())) {
                        found.accept(Finding.of(
                                address.at(),
                                message.apply(address.endpoint(), storeAt.spelling()),
                                fix.apply(storeAt.spelling())));
                    }
                }
            }
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row(
                    Code.error("endpoint-url", "an address is a URL, such as `redis://…` or `rediss://…`"),
                    (storeAt, endpoint) -> endpoint.scheme() != null,
                    (endpoint, spelling) -> "The address is a URL (" + endpoint.scheme()
                            + "://…). The component resolves the whole URL as a host name and cannot connect.",
                    spelling -> spelling.plainAddress() + " For rediss://, also set " + spelling.on(Concept.USE_SSL)
                            + ". User name, password and database have their own settings: "
                            + spelling.of(Concept.USERNAME) + ", "
                            + spelling.of(Concept.PASSWORD) + " and " + spelling.of(Concept.DATABASE) + ".",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "rediss://redis:6379"}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {}}""")),
            // Azure Cache for Redis uses TLS on 6380; its plain port 6379 is off by default.
            new Row(
                    Code.warning(
                            "managed-azure-port",
                            "an address below `redis.cache.windows.net` has port 6379, or port 6380 without TLS"),
                    (storeAt, endpoint) -> (endpoint.port() == REDIS
                                    || (endpoint.port() == AZURE
                                            && storeAt.store().tls() == null))
                            && endpoint.isBelow("redis.cache.windows.net"),
                    (endpoint, spelling) -> "The address " + endpoint.host() + " has port " + endpoint.port()
                            + ". Azure Cache for Redis accepts TLS on 6380, and its plain port 6379 is disabled by default."
                            + " The connection is refused or hangs.",
                    spelling -> "Use port 6380 and set " + spelling.on(Concept.USE_SSL) + ".",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "example.redis.cache.windows.net:6379"}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "example.redis.cache.windows.net:6380"}, "tls": {}}""")),
            new Row(
                    Code.warning("managed-tls", "the address is of a service that requires TLS, but TLS is off"),
                    (storeAt, endpoint) -> storeAt.store().tls() == null
                            && ManagedRedis.of(endpoint).isPresent()
                            // A password without TLS is an error of its own.
                            && (storeAt.store().password() == null || !endpoint.isBelow("cache.amazonaws.com")),
                    (endpoint, spelling) -> "The address " + endpoint.host() + " is of " + service(endpoint)
                            + ", which requires TLS"
                            + (ManagedRedis.of(endpoint)
                                            .filter(ManagedRedis::isPlainPossible)
                                            .isPresent()
                                    ? " unless it is switched off there"
                                    : "")
                            + ". Without it, the connection is closed or hangs.",
                    spelling -> "Set " + spelling.on(Concept.USE_SSL) + ".",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "db-redis-1.b.db.ondigitalocean.com:25061"}, "password": {"env": "REDIS_PASSWORD"}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "db-redis-1.b.db.ondigitalocean.com:25061"}, "password": {"env": "REDIS_PASSWORD"}, "tls": {}}""")),
            new Row(
                    Code.warning(
                            "managed-cluster",
                            "the address is of a service that has clusters only, but cluster mode is off"),
                    (storeAt, endpoint) -> !storeAt.topology().clustered()
                            && !isConfigurationEndpoint(endpoint)
                            && ManagedRedis.of(endpoint)
                                    .filter(ManagedRedis::isClustered)
                                    .isPresent(),
                    (endpoint, spelling) -> "The address " + endpoint.host() + " is of " + service(endpoint)
                            + ", which has clusters only. Without cluster mode, commands fail with MOVED errors.",
                    spelling -> "Set " + spelling.on(Concept.ENABLE_CLUSTER) + ".",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "example-abc123.serverless.use1.cache.amazonaws.com:6379"}, "tls": {}}""", """
                            {"topology": {"mode": "cluster", "nodes": ["example-abc123.serverless.use1.cache.amazonaws.com:6379"]}, "tls": {}}""")),
            // AWS docs, ElastiCache, "Finding replication group endpoints"; bitnami/redis, NOTES.txt.
            new Row(
                    Code.warning("read-only-endpoint", "the address is of read-only replicas"),
                    (storeAt, endpoint) -> !storeAt.topology().clustered() && isReadOnly(endpoint),
                    (endpoint, spelling) -> "The address " + endpoint.host()
                            + " is of read-only replicas. Every write fails with READONLY.",
                    spelling -> "Use the address of the primary.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "replica.example.abc123.use1.cache.amazonaws.com:6379"}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "master.example.abc123.use1.cache.amazonaws.com:6379"}}""")),
            // bitnami/redis names the primary's service so, bitnami/redis-cluster has none; ElastiCache has a primary
            // endpoint only where cluster mode is off.
            new Row(
                    Code.warning(
                            "cluster-on-primary", "cluster mode is on, but the address is of a primary with replicas"),
                    (storeAt, endpoint) -> storeAt.topology() instanceof Topology.Cluster && isPrimary(endpoint),
                    (endpoint, spelling) -> "The address " + endpoint.host()
                            + " is of the primary of a Redis without cluster mode. It refuses the commands of a cluster.",
                    spelling -> "Turn " + spelling.of(Concept.ENABLE_CLUSTER)
                            + " off, or use the address of a Redis Cluster.",
                    new Example("""
                            {"topology": {"mode": "cluster", "nodes": ["tyk-redis-master.tyk.svc:6379"]}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "tyk-redis-master.tyk.svc:6379"}}""")),
            // A configuration endpoint exists only where cluster mode is on.
            new Row(
                    Code.warning(
                            "managed-elasticache-mode",
                            "a `clustercfg` endpoint of ElastiCache is used without cluster mode"),
                    (storeAt, endpoint) -> !storeAt.topology().clustered() && isConfigurationEndpoint(endpoint),
                    (endpoint, spelling) -> endpoint.host()
                            + " is the configuration endpoint of a cluster. Without cluster mode, commands fail with MOVED"
                            + " errors.",
                    spelling ->
                            "Set " + spelling.on(Concept.ENABLE_CLUSTER) + " and keep this address as the only node.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "clustercfg.example.use1.cache.amazonaws.com:6379"}}""", """
                            {"topology": {"mode": "cluster", "nodes": ["clustercfg.example.use1.cache.amazonaws.com:6379"]}}""")),
            new Row(
                    Code.warning("sentinel-data-port", "a Sentinel address has port 6379"),
                    (storeAt, endpoint) -> endpoint.port() == REDIS && storeAt.topology() instanceof Topology.Sentinel,
                    (endpoint, spelling) -> "The Sentinel address " + endpoint.host()
                            + " has port 6379, the default port of Redis itself. A Redis server cannot answer Sentinel"
                            + " queries, so the component finds no master.",
                    spelling -> "Use the port of the Sentinel, usually 26379.",
                    new Example("""
                            {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:6379", "s2:26379", "s3:26379"]}}""", """
                            {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}}""")),
            new Row(
                    Code.warning("sentinel-port", "an address has port 26379, but Sentinels are not used"),
                    (storeAt, endpoint) ->
                            endpoint.port() == SENTINEL && !(storeAt.topology() instanceof Topology.Sentinel),
                    (endpoint, spelling) -> "The address " + endpoint.host()
                            + " has port 26379, the default port of Sentinel. Without a master name, the component uses it as"
                            + " a Redis server, and its commands fail.",
                    spelling -> "Set " + spelling.on(Concept.MASTER_NAME)
                            + ", or use the port of Redis itself, usually 6379.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:26379"}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }

    private static String service(Endpoint endpoint) {
        return ManagedRedis.of(endpoint).map(ManagedRedis::title).orElse("");
    }

    /**
     * ElastiCache begins the name with {@code replica.} where TLS is on, and ends the first label with -ro where not.
     * Others name their aliases after it.
     */
    private static boolean isReadOnly(Endpoint endpoint) {
        String label = firstLabel(endpoint);
        boolean dotted = endpoint.host().contains(".");
        return (dotted && (label.equals("replica") || label.endsWith("-ro"))) || label.endsWith("redis-replicas");
    }

    private static boolean isPrimary(Endpoint endpoint) {
        String label = firstLabel(endpoint);
        boolean elastiCache = endpoint.isBelow("cache.amazonaws.com") && label.equals("master");
        return elastiCache || label.endsWith("redis-master");
    }

    private static String firstLabel(Endpoint endpoint) {
        String host = endpoint.host();
        int dot = host.indexOf('.');
        return (dot < 0 ? host : host.substring(0, dot)).toLowerCase(Locale.ROOT);
    }

    /** {@code clustercfg} comes first in the name with TLS, and further behind without. */
    static boolean isConfigurationEndpoint(Endpoint endpoint) {
        String host = endpoint.host().toLowerCase(Locale.ROOT);
        // Hardly any host is worth the splitting.
        return host.contains(CONFIGURATION_ENDPOINT)
                && List.of(host.split("\\.", -1)).contains(CONFIGURATION_ENDPOINT);
    }
}
