package io.tykredis.format.helm;

import static io.tykredis.catalog.Concept.*;
import static io.tykredis.format.helm.ChartEnv.When.*;
import static io.tykredis.format.helm.ChartRow.borrowed;
import static io.tykredis.format.helm.ChartRow.constant;
import static io.tykredis.format.helm.ChartRow.own;
import static io.tykredis.format.helm.ChartRow.set;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables that Tyk's charts set, with the source of their values, by chart version.
 *
 * <p>Read from {@code components/tyk-*}{@code /templates} of tyk-charts at the tags v2.0.0, v2.1.0, v2.2.0, v3.0.0,
 * v4.0.0, v4.1.0 and v5.3.0, and rendered with Helm at v2.2.0, v3.0.0, v4.0.0 and v5.3.0 ({@code checks/helm}). Rows
 * without a bound are the same at all of them. The charts set no variable that is missing here, with these exceptions.
 *
 * <p>The MDCB chart also sets {@code REDISSSLCAFILE} and similar names, which no MDCB reads; all charts set {@code
 * REDIGOCLUSTER_SHARDCOUNT}, which nothing reads since Gateway 2.9.3.
 */
final class ChartTables {

    /** The first version with {@code sentinelPass} and {@code sentinelKeyName} (commits up to 1771964, tag v4.0.0). */
    private static final String OWN_SENTINEL_PASSWORD = "4.0.0";

    /**
     * The first version with {@code global.redis.maxIdle} (commit 0169bd4 of 2025-12-18); before, the value is 1000.
     */
    private static final String MAX_IDLE_VALUE = "5.0.0";

    /** The first version with {@code pump.maxActiveConnections} (tag v3.0.0); before, the value is 4000. */
    private static final String MAX_ACTIVE_VALUE = "3.0.0";

    static final List<ChartRow> GATEWAY = List.of(
            constant(TYPE, "TYPE", "redis"),
            set(ADDRS, "ADDRS", ALWAYS),
            set(ENABLE_CLUSTER, "ENABLECLUSTER", NOT_SENTINEL, "false"),
            set(MASTER_NAME, "MASTERNAME", SENTINEL),
            borrowed(PASSWORD, SENTINEL_PASSWORD, "SENTINELPASSWORD", SENTINEL, "")
                    .before(OWN_SENTINEL_PASSWORD),
            set(SENTINEL_PASSWORD, "SENTINELPASSWORD", SENTINEL, "").since(OWN_SENTINEL_PASSWORD),
            set(PASSWORD, "PASSWORD", ALWAYS, ""),
            set(DATABASE, "DATABASE", ALWAYS, "0"),
            constant(MAX_IDLE, "MAXIDLE", "1000").before(MAX_IDLE_VALUE),
            set(MAX_IDLE, "MAXIDLE", ALWAYS).since(MAX_IDLE_VALUE),
            set(USE_SSL, "USESSL", ALWAYS, "false"),
            set(SSL_INSECURE_SKIP_VERIFY, "SSLINSECURESKIPVERIFY", ALWAYS),
            set(CA_FILE, "CAFILE", TLS),
            set(CERT_FILE, "CERTFILE", TLS),
            set(KEY_FILE, "KEYFILE", TLS),
            set(TLS_MIN_VERSION, "TLSMINVERSION", TLS, ""),
            set(TLS_MAX_VERSION, "TLSMAXVERSION", TLS, ""));

    static final List<ChartRow> DASHBOARD = List.of(
            set(ADDRS, "REDISADDRS", ALWAYS),
            set(ENABLE_CLUSTER, "ENABLECLUSTER", ALWAYS, "false"),
            set(MASTER_NAME, "REDISMASTERNAME", SENTINEL).since(OWN_SENTINEL_PASSWORD),
            set(SENTINEL_PASSWORD, "REDISSENTINELPASSWORD", SENTINEL, "").since(OWN_SENTINEL_PASSWORD),
            set(PASSWORD, "REDISPASSWORD", ALWAYS, ""),
            set(DATABASE, "REDISDATABASE", ALWAYS, "0").since(OWN_SENTINEL_PASSWORD),
            set(USE_SSL, "REDISUSESSL", ALWAYS, "false"),
            set(SSL_INSECURE_SKIP_VERIFY, "REDISSSLINSECURESKIPVERIFY", ALWAYS),
            set(CA_FILE, "REDISCAFILE", TLS),
            set(CERT_FILE, "REDISCERTFILE", TLS),
            set(KEY_FILE, "REDISKEYFILE", TLS),
            set(TLS_MIN_VERSION, "REDISTLSMINVERSION", TLS, ""),
            set(TLS_MAX_VERSION, "REDISTLSMAXVERSION", TLS, ""));

    static final List<ChartRow> MDCB = List.of(
            constant(TYPE, "TYPE", "redis"),
            set(ADDRS, "ADDRS", ALWAYS),
            set(ENABLE_CLUSTER, "ENABLECLUSTER", ALWAYS, "false"),
            set(MASTER_NAME, "MASTERNAME", SENTINEL).since(OWN_SENTINEL_PASSWORD),
            set(SENTINEL_PASSWORD, "SENTINELPASSWORD", SENTINEL, "").since(OWN_SENTINEL_PASSWORD),
            set(PASSWORD, "PASSWORD", ALWAYS, ""),
            set(DATABASE, "DATABASE", ALWAYS, "0").since(OWN_SENTINEL_PASSWORD),
            set(USE_SSL, "REDISUSESSL", ALWAYS, "false"),
            set(SSL_INSECURE_SKIP_VERIFY, "REDISSSLINSECURESKIPVERIFY", ALWAYS));

    static final List<ChartRow> PUMP = List.of(
            // The charts do not set it, but it is the Pump's default.
            constant(TYPE, "TYPE", "redis"),
            set(ADDRS, "ADDRS", ALWAYS),
            set(ENABLE_CLUSTER, "ENABLECLUSTER", NOT_SENTINEL, "false"),
            set(MASTER_NAME, "MASTERNAME", ALWAYS, ""),
            borrowed(PASSWORD, SENTINEL_PASSWORD, "SENTINELPASSWORD", SENTINEL, "")
                    .before(OWN_SENTINEL_PASSWORD),
            set(SENTINEL_PASSWORD, "SENTINELPASSWORD", SENTINEL, "").since(OWN_SENTINEL_PASSWORD),
            set(PASSWORD, "PASSWORD", ALWAYS, ""),
            constant(MAX_ACTIVE, "MAXACTIVE", "4000").before(MAX_ACTIVE_VALUE),
            own(MAX_ACTIVE, "maxActiveConnections").since(MAX_ACTIVE_VALUE),
            set(USE_SSL, "REDISUSESSL", ALWAYS, "false"),
            set(SSL_INSECURE_SKIP_VERIFY, "REDISSSLINSECURESKIPVERIFY", ALWAYS),
            set(CA_FILE, "SSLCAFILE", TLS),
            set(CERT_FILE, "SSLCERTFILE", TLS),
            set(KEY_FILE, "SSLKEYFILE", TLS),
            set(TLS_MIN_VERSION, "SSLMINVERSION", TLS, ""),
            set(TLS_MAX_VERSION, "SSLMAXVERSION", TLS, ""));

    /** The member names of certificates: {@code sslCAFile} in these charts, {@code caFile} in the others. */
    static final Set<String> SSL_PREFIXED = Set.of("pump", "mdcb");

    /** {@code pump.omitConfigFile} is true in its values.yaml. */
    static final Set<String> OMITTING_FILE = Set.of("pump");

    /** {@code global.redis.maxIdle} in values.yaml of all charts. */
    static final String MAX_IDLE_DEFAULT = "1000";

    /** @param value the default in values.yaml */
    record OwnDefault(String name, String env, String value) {}

    /** Sizes in a component's section. */
    static final Map<String, List<OwnDefault>> OWN_DEFAULTS = Map.of(
            "pump",
            List.of(
                    new OwnDefault("maxActiveConnections", "MAXACTIVE", "4000"),
                    new OwnDefault("maxIdleConnections", "MAXIDLE", "2000")));

    /** {@code image.tag} in values.yaml of the newest charts. */
    static final Map<String, String> TAGS =
            Map.of("gateway", "v5.13.1", "dashboard", "v5.13.1", "mdcb", "v2.12.0", "pump", "v1.16.0");

    /**
     * The Gateway of each chart version: {@code image.tag} in values.yaml at the tag of that version. In tyk-oss, the tag
     * v5.3.0 has 5.9.1; from commit 61e5cf1 of 2026-07-27 on, which is still called 5.3.0, it is 5.13.1.
     */
    static final Map<String, Installed> GATEWAYS = Map.of(
            "2.0.0", new Installed("5.3.5", "5.3.5"),
            "2.1.0", new Installed("5.3.6", "5.3.6"),
            "2.2.0", new Installed("5.3.8", "5.3.8"),
            "3.0.0", new Installed("5.3.10", "5.3.10"),
            "4.0.0", new Installed("5.8.5", "5.9.1"),
            "4.1.0", new Installed("5.8.8", "5.9.1"),
            "5.3.0", new Installed("5.13.1", "5.9.1, or 5.13.1 since 2026-07-27"));

    /**
     * A Gateway release.
     *
     * @param others the release in tyk-stack, tyk-control-plane and tyk-data-plane
     */
    record Installed(String others, String oss) {

        boolean is(String release) {
            return others.equals(release) && oss.equals(release);
        }

        @Override
        public String toString() {
            return others.equals(oss) ? others : others + " (tyk-oss: " + oss + ")";
        }
    }

    private ChartTables() {}
}
