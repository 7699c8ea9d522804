package io.tykredis.catalog;

import static io.tykredis.catalog.Concept.*;
import static io.tykredis.catalog.ValueType.*;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * The table of the Dashboard: {@code tyk_analytics.conf}, with flat {@code redis_*} keys; its {@code storage} block is
 * SQL or Mongo.
 */
@Singleton
public final class Dashboard implements Component {

    private static final String DOCS = "docs snippets/dashboard-config.mdx;"
            + " tyk-charts components/tyk-dashboard/templates/deployment-dashboard.yaml";

    private static final Releases OTHER_CLIENT = Releases.before("5.3.0");
    private static final String CLOSED =
            "the source is closed; docs release-notes/dashboard.mdx 5.3.0 names the Redis client that the Gateway got in"
                    + " 5.3.0";

    private static final List<Key> KEYS = List.of(
            // Without redis_, in the file and in TYK_DB_HOSTS.
            Key.of(ENABLE_CLUSTER, "enable_cluster", "ENABLECLUSTER", BOOL, DOCS),
            Key.of(ADDRS, "redis_addrs", "REDISADDRS", STRING_LIST, DOCS).readBy(Releases.since("1.9.3")),
            Key.of(ADDRS, "redis_hosts", "HOSTS", STRING_MAP, DOCS).older(),
            Key.of(HOST, "redis_host", "REDISHOST", STRING, DOCS),
            Key.of(PORT, "redis_port", "REDISPORT", INT, DOCS),
            Key.of(MASTER_NAME, "redis_master_name", "REDISMASTERNAME", STRING, DOCS)
                    .readBy(Releases.since("1.9.3")),
            Key.of(SENTINEL_PASSWORD, "redis_sentinel_password", "REDISSENTINELPASSWORD", STRING, DOCS)
                    .readBy(Releases.since("3.0.2")),
            Key.of(USERNAME, "redis_username", "REDISUSERNAME", STRING, DOCS).readBy(Releases.since("3.0.2")),
            Key.of(PASSWORD, "redis_password", "REDISPASSWORD", STRING, DOCS),
            Key.of(DATABASE, "redis_database", "REDISDATABASE", INT, DOCS),
            Key.of(MAX_ACTIVE, "redis_max_active", "REDISMAXACTIVE", INT, DOCS).readBy(Releases.since("5.3.0")),
            Key.of(TIMEOUT, "redis_timeout", "REDISTIMEOUT", INT, DOCS),
            Key.of(USE_SSL, "redis_use_ssl", "REDISUSESSL", BOOL, DOCS),
            Key.of(
                    SSL_INSECURE_SKIP_VERIFY,
                    "redis_ssl_insecure_skip_verify",
                    "REDISSSLINSECURESKIPVERIFY",
                    BOOL,
                    DOCS),
            Key.of(CA_FILE, "redis_ca_file", "REDISCAFILE", STRING, DOCS).readBy(Releases.since("5.3.0")),
            Key.of(CERT_FILE, "redis_cert_file", "REDISCERTFILE", STRING, DOCS).readBy(Releases.since("5.3.0")),
            Key.of(KEY_FILE, "redis_key_file", "REDISKEYFILE", STRING, DOCS).readBy(Releases.since("5.3.0")),
            Key.of(TLS_MIN_VERSION, "redis_tls_min_version", "REDISTLSMINVERSION", STRING, DOCS)
                    .readBy(Releases.since("5.3.0")),
            Key.of(TLS_MAX_VERSION, "redis_tls_max_version", "REDISTLSMAXVERSION", STRING, DOCS)
                    .readBy(Releases.since("5.3.0")));

    private static final ComponentTable TABLE = new ComponentTable(
            "dashboard",
            List.of(),
            "Dashboard",
            "tyk_analytics.conf",
            FileHandling.CLOSED,
            "TYK_DB_",
            ReleaseHistory.of("dashboard"),
            Pairings::dashboard,
            List.of(Block.required(Role.MAIN, "", "", KEYS)),
            List.of(Key.of(OMIT_CONFIG_FILE, "", "OMITCONFIGFILE", BOOL, "docs release-notes/dashboard.mdx")
                    .readBy(Releases.since("4.1.0"))),
            Map.of(
                    MAX_IDLE, "no release has this setting",
                    TYPE, "it supports only Redis",
                    KEY_PREFIX, "no release has this setting"),
            Quirks.of(Trait.CONTROL_PLANE_ONLY)
                    .defects(
                            Defect.possible(Defect.Kind.SENTINEL_WITHOUT_TLS, OTHER_CLIENT, CLOSED),
                            Defect.possible(Defect.Kind.NO_CLUSTER_OF_REDIS_7, OTHER_CLIENT, CLOSED)));

    @Override
    public ComponentTable table() {
        return TABLE;
    }
}
