package io.tykredis.format.helm;

import static io.tykredis.format.helm.Passed.When.*;
import static io.tykredis.mapping.Concept.*;

import io.tykredis.format.helm.Passed.When;
import io.tykredis.mapping.Concept;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which variables Tyk's charts set from which values: tyk-charts {@code 39957f3} of 2026-08-18,
 * {@code components/tyk-*}. What is not here, a chart does not do, and has to be said in its {@code extraEnvs}.
 *
 * <p>The MDCB chart also sets {@code REDISSSLCAFILE} and its like, which no MDCB reads; all charts set
 * {@code REDIGOCLUSTER_SHARDCOUNT}, which nothing reads since Gateway 2.9.3.
 */
final class Charts {

    /** In the order in which their components are asked for what goes to all of them. */
    private static final List<Chart> ALL = List.of(
            new Chart(
                    "gateway",
                    "gateway",
                    List.of(
                            set(TYPE, "TYPE", ALWAYS, "redis"),
                            set(ADDRS, "ADDRS", ALWAYS),
                            set(ENABLE_CLUSTER, "ENABLECLUSTER", NOT_SENTINEL, "false"),
                            set(MASTER_NAME, "MASTERNAME", SENTINEL),
                            set(SENTINEL_PASSWORD, "SENTINELPASSWORD", SENTINEL, ""),
                            set(PASSWORD, "PASSWORD", ALWAYS, ""),
                            set(DATABASE, "DATABASE", ALWAYS, "0"),
                            set(MAX_IDLE, "MAXIDLE", ALWAYS),
                            set(USE_SSL, "USESSL", ALWAYS, "false"),
                            set(SSL_INSECURE_SKIP_VERIFY, "SSLINSECURESKIPVERIFY", ALWAYS),
                            set(CA_FILE, "CAFILE", TLS),
                            set(CERT_FILE, "CERTFILE", TLS),
                            set(KEY_FILE, "KEYFILE", TLS),
                            set(TLS_MIN_VERSION, "TLSMINVERSION", TLS, ""),
                            set(TLS_MAX_VERSION, "TLSMAXVERSION", TLS, "")),
                    Map.of()),
            new Chart(
                    "dashboard",
                    "dashboard",
                    List.of(
                            set(ADDRS, "REDISADDRS", ALWAYS),
                            set(ENABLE_CLUSTER, "ENABLECLUSTER", ALWAYS, "false"),
                            set(MASTER_NAME, "REDISMASTERNAME", SENTINEL),
                            set(SENTINEL_PASSWORD, "REDISSENTINELPASSWORD", SENTINEL, ""),
                            set(PASSWORD, "REDISPASSWORD", ALWAYS, ""),
                            set(DATABASE, "REDISDATABASE", ALWAYS, "0"),
                            set(USE_SSL, "REDISUSESSL", ALWAYS, "false"),
                            set(SSL_INSECURE_SKIP_VERIFY, "REDISSSLINSECURESKIPVERIFY", ALWAYS),
                            set(CA_FILE, "REDISCAFILE", TLS),
                            set(CERT_FILE, "REDISCERTFILE", TLS),
                            set(KEY_FILE, "REDISKEYFILE", TLS),
                            set(TLS_MIN_VERSION, "REDISTLSMINVERSION", TLS, ""),
                            set(TLS_MAX_VERSION, "REDISTLSMAXVERSION", TLS, "")),
                    Map.of()),
            new Chart(
                    "mdcb",
                    "mdcb",
                    List.of(
                            set(TYPE, "TYPE", ALWAYS, "redis"),
                            set(ADDRS, "ADDRS", ALWAYS),
                            set(ENABLE_CLUSTER, "ENABLECLUSTER", ALWAYS, "false"),
                            set(MASTER_NAME, "MASTERNAME", SENTINEL),
                            set(SENTINEL_PASSWORD, "SENTINELPASSWORD", SENTINEL, ""),
                            set(PASSWORD, "PASSWORD", ALWAYS, ""),
                            set(DATABASE, "DATABASE", ALWAYS, "0"),
                            set(USE_SSL, "REDISUSESSL", ALWAYS, "false"),
                            set(SSL_INSECURE_SKIP_VERIFY, "REDISSSLINSECURESKIPVERIFY", ALWAYS)),
                    Map.of()),
            new Chart(
                    "pump",
                    "pump",
                    List.of(
                            // Not set, but what a Pump assumes.
                            set(TYPE, "TYPE", ALWAYS, "redis"),
                            set(ADDRS, "ADDRS", ALWAYS),
                            set(ENABLE_CLUSTER, "ENABLECLUSTER", NOT_SENTINEL, "false"),
                            set(MASTER_NAME, "MASTERNAME", ALWAYS, ""),
                            set(SENTINEL_PASSWORD, "SENTINELPASSWORD", SENTINEL, ""),
                            set(PASSWORD, "PASSWORD", ALWAYS, ""),
                            set(USE_SSL, "REDISUSESSL", ALWAYS, "false"),
                            set(SSL_INSECURE_SKIP_VERIFY, "REDISSSLINSECURESKIPVERIFY", ALWAYS),
                            set(CA_FILE, "SSLCAFILE", TLS),
                            set(CERT_FILE, "SSLCERTFILE", TLS),
                            set(KEY_FILE, "SSLKEYFILE", TLS),
                            set(TLS_MIN_VERSION, "SSLMINVERSION", TLS, ""),
                            set(TLS_MAX_VERSION, "SSLMAXVERSION", TLS, "")),
                    Map.of(MAX_ACTIVE, "maxActiveConnections")));

    /** What to know of a component without a chart: values.yaml of tyk-stack and tyk-control-plane. */
    private static final Map<String, String> WITHOUT = Map.of(
            "tib", " The Dashboard has one built in (tyk-dashboard.tib.enabled), which uses the Dashboard's Redis.");

    private Charts() {}

    static String insteadOf(String component) {
        return WITHOUT.getOrDefault(component, "");
    }

    static List<Chart> all() {
        return ALL;
    }

    static Optional<Chart> of(String component) {
        return ALL.stream().filter(chart -> chart.component().equals(component)).findFirst();
    }

    private static Passed set(Concept concept, String env, When when) {
        return new Passed(concept, env, when, null);
    }

    private static Passed set(Concept concept, String env, When when, String otherwise) {
        return new Passed(concept, env, when, otherwise);
    }
}
