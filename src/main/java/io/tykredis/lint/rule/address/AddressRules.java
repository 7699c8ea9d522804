package io.tykredis.lint.rule.address;

import io.tykredis.diagnostic.Code;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.RuleTable;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.StoreAt;
import io.tykredis.model.Endpoint;
import io.tykredis.model.Topology;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** The rules about single addresses, as a table. */
@Singleton
public final class AddressRules implements RuleTable {

    private static final int REDIS = 6379;
    private static final int AZURE = 6380;
    private static final int SENTINEL = 26_379;
    private static final String CONFIGURATION_ENDPOINT = "clustercfg";

    /** @param wrong of the deployment and one of its addresses */
    private record Row(Code code, BiPredicate<StoreAt, Endpoint> wrong, String message, String fix, Example example)
            implements SpecRule {

        @Override
        public void check(LintContext context, Consumer<Finding> found) {
            for (StoreAt storeAt : context.stores()) {
                for (StoreAt.NodeAddress address : storeAt.addresses()) {
                    if (wrong.test(storeAt, address.endpoint())) {
                        found.accept(Finding.of(address.at(), message, fix));
                    }
                }
            }
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row(
                    Code.error("endpoint-url", "an endpoint is a URL, such as `redis://…` or `rediss://…`"),
                    (storeAt, endpoint) -> endpoint.scheme() != null,
                    "No component parses a URL → it would look up a host of that name and fail.",
                    "Write host:port alone; for rediss:// add \"tls\": {}; user name, password and database have fields"
                            + " of their own.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "rediss://redis:6379"}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {}}""")),
            // Azure Cache for Redis speaks TLS on 6380; its plain port 6379 is off by default.
            new Row(
                    Code.warning(
                            "managed-azure-port",
                            "`*.redis.cache.windows.net` is used on 6379, or on 6380 without TLS"),
                    (storeAt, endpoint) -> (endpoint.port() == REDIS
                                    || (endpoint.port() == AZURE
                                            && storeAt.store().tls() == null))
                            && endpoint.isBelow("redis.cache.windows.net"),
                    "Azure Cache for Redis speaks TLS on 6380, and has its plain port 6379 off unless told otherwise →"
                            + " the connection will be refused or hang.",
                    "Use port 6380 with \"tls\": {}.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "example.redis.cache.windows.net:6379"}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "example.redis.cache.windows.net:6380"}, "tls": {}}""")),
            // A configuration endpoint exists only where cluster mode is on.
            new Row(
                    Code.warning(
                            "managed-elasticache-mode",
                            "a `clustercfg` endpoint of ElastiCache is used without cluster mode"),
                    (storeAt, endpoint) -> !storeAt.topology().clustered() && isConfigurationEndpoint(endpoint),
                    "This is the configuration endpoint of a cluster → a client that does not speak the cluster"
                            + " protocol ends in MOVED errors.",
                    "Use mode \"cluster\" with this endpoint as the only node.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "clustercfg.example.use1.cache.amazonaws.com:6379"}}""", """
                            {"topology": {"mode": "cluster", "nodes": ["clustercfg.example.use1.cache.amazonaws.com:6379"]}}""")),
            new Row(
                    Code.warning("sentinel-data-port", "a sentinel has port 6379"),
                    (storeAt, endpoint) -> endpoint.port() == REDIS && storeAt.topology() instanceof Topology.Sentinel,
                    "6379 is the port of a Redis → it does not know where the master is, and the components cannot"
                            + " use it as a Sentinel.",
                    "Write the port of the Sentinel, usually 26379.",
                    new Example("""
                            {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:6379", "s2:26379", "s3:26379"]}}""", """
                            {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}}""")),
            new Row(
                    Code.warning(
                            "sentinel-port",
                            "an endpoint of a standalone, cluster or Enterprise topology has port 26379"),
                    (storeAt, endpoint) ->
                            endpoint.port() == SENTINEL && !(storeAt.topology() instanceof Topology.Sentinel),
                    "26379 is the port of a Sentinel → without a master name the components take it for a Redis, and"
                            + " no command they send will work.",
                    "Use mode \"sentinel\" with \"masterName\", or write the port of the Redis itself, usually"
                            + " 6379.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:26379"}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }

    /** {@code clustercfg} comes first in the name with TLS, and further behind without. */
    static boolean isConfigurationEndpoint(Endpoint endpoint) {
        String host = endpoint.host().toLowerCase(Locale.ROOT);
        // Hardly any host is worth the splitting.
        return host.contains(CONFIGURATION_ENDPOINT)
                && List.of(host.split("\\.", -1)).contains(CONFIGURATION_ENDPOINT);
    }
}
