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
                    spelling -> "Write only host:port. For rediss://, also set " + spelling.on(Concept.USE_SSL)
                            + ". User name, password and database are separate settings.",
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

    /** {@code clustercfg} comes first in the name with TLS, and further behind without. */
    static boolean isConfigurationEndpoint(Endpoint endpoint) {
        String host = endpoint.host().toLowerCase(Locale.ROOT);
        // Hardly any host is worth the splitting.
        return host.contains(CONFIGURATION_ENDPOINT)
                && List.of(host.split("\\.", -1)).contains(CONFIGURATION_ENDPOINT);
    }
}
