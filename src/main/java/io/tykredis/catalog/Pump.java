package io.tykredis.catalog;

import static io.tykredis.catalog.Concept.*;
import static io.tykredis.catalog.ValueType.*;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of the Pump: {@code pump.conf}. Its only Redis is the analytics store. */
@Singleton
public final class Pump implements Component {

    private static final String STORE =
            "tyk-pump storage/store.go, storage/temporal_storage.go (<=1.8.x storage/redis.go)";
    private static final Releases STORAGE_LIB = Releases.since("1.9.0");

    private static final List<Key> KEYS = List.of(
            Key.of(TYPE, "type", "TYPE", STRING, STORE),
            Key.of(ENABLE_CLUSTER, "enable_cluster", "ENABLECLUSTER", BOOL, STORE),
            Key.of(ADDRS, "addrs", "ADDRS", STRING_LIST, STORE).readBy(Releases.since("0.8.4")),
            Key.of(ADDRS, "hosts", "HOSTS", STRING_MAP, STORE).older(),
            Key.of(HOST, "host", "HOST", STRING, STORE),
            Key.of(PORT, "port", "PORT", INT, STORE),
            Key.of(MASTER_NAME, "master_name", "MASTERNAME", STRING, STORE).readBy(Releases.since("0.8.4")),
            Key.of(SENTINEL_PASSWORD, "sentinel_password", "SENTINELPASSWORD", STRING, STORE)
                    .readBy(Releases.since("1.2.0")),
            Key.of(USERNAME, "username", "USERNAME", STRING, STORE).readBy(Releases.since("1.2.0")),
            Key.of(PASSWORD, "password", "PASSWORD", STRING, STORE),
            Key.of(DATABASE, "database", "DATABASE", INT, STORE),
            Key.of(MAX_IDLE, "optimisation_max_idle", "MAXIDLE", INT, STORE).inertFrom("0.8.4"),
            Key.of(MAX_ACTIVE, "optimisation_max_active", "MAXACTIVE", INT, STORE),
            Key.of(TIMEOUT, "timeout", "TIMEOUT", INT, STORE),
            Key.of(USE_SSL, "use_ssl", "USESSL", BOOL, STORE).readBy(STORAGE_LIB),
            Key.of(USE_SSL, "redis_use_ssl", "REDISUSESSL", BOOL, STORE).older(),
            Key.of(SSL_INSECURE_SKIP_VERIFY, "ssl_insecure_skip_verify", "SSLINSECURESKIPVERIFY", BOOL, STORE)
                    .readBy(STORAGE_LIB),
            Key.of(
                            SSL_INSECURE_SKIP_VERIFY,
                            "redis_ssl_insecure_skip_verify",
                            "REDISSSLINSECURESKIPVERIFY",
                            BOOL,
                            STORE)
                    .older(),
            Key.of(CA_FILE, "ssl_ca_file", "SSLCAFILE", STRING, STORE).readBy(STORAGE_LIB),
            Key.of(CERT_FILE, "ssl_cert_file", "SSLCERTFILE", STRING, STORE).readBy(STORAGE_LIB),
            Key.of(KEY_FILE, "ssl_key_file", "SSLKEYFILE", STRING, STORE).readBy(STORAGE_LIB),
            Key.of(TLS_MIN_VERSION, "ssl_min_version", "SSLMINVERSION", STRING, STORE)
                    .readBy(STORAGE_LIB),
            Key.of(TLS_MAX_VERSION, "ssl_max_version", "SSLMAXVERSION", STRING, STORE)
                    .readBy(STORAGE_LIB),
            Key.of(KEY_PREFIX, "key_prefix", "KEYPREFIX", STRING, STORE).readBy(STORAGE_LIB),
            Key.of(KEY_PREFIX, "redis_key_prefix", "REDISKEYPREFIX", STRING, STORE)
                    .older(),
            Key.of(IAM_AUTH_ENABLED, "iam_auth.enabled", "IAMAUTH_ENABLED", BOOL, STORE)
                    .readBy(Releases.since("1.17.0")),
            Key.of(IAM_AUTH_PROVIDER, "iam_auth.provider", "IAMAUTH_PROVIDER", STRING, STORE)
                    .readBy(Releases.since("1.17.0")),
            Key.of(IAM_AUTH_SERVICE_ACCOUNT, "iam_auth.service_account", "IAMAUTH_SERVICEACCOUNT", STRING, STORE)
                    .readBy(Releases.since("1.17.0")),
            Key.of(
                            IAM_AUTH_TOKEN_REFRESH_BEFORE_EXPIRY,
                            "iam_auth.token_refresh_before_expiry",
                            "IAMAUTH_TOKENREFRESHBEFOREEXPIRY",
                            DURATION,
                            STORE)
                    .readBy(Releases.since("1.17.0")));

    private static final FileHandling FILE = new FileHandling(
            Optional.of(new PackagedFile(
                    "/opt/tyk-pump/pump.conf", """
                    {"analytics_storage_config": {"type": "redis", "host": "localhost", "port": 6379}}""", "tyk-pump ci/goreleaser/goreleaser.yml, pump.example.conf")),
            FileHandling.Reaction.IGNORES_FILE,
            FileHandling.Reaction.IGNORES_FILE,
            FileHandling.Reaction.IGNORES_VALUE,
            "tyk-pump config.go LoadConfig: json.Unmarshal, whose error is logged");

    private static final ComponentTable TABLE = new ComponentTable(
            "pump",
            List.of(),
            "Pump",
            "pump.conf",
            FILE,
            "TYK_PMP_",
            ReleaseHistory.of("pump"),
            Pairings::pump,
            List.of(Block.required(Role.ANALYTICS, "analytics_storage_config", "ANALYTICSSTORAGECONFIG_", KEYS)
                    .alsoFrom(
                            new Block.EnvAlias("REDIS_", Releases.ALL),
                            new Block.EnvAlias("TEMPORAL_STORAGE_", STORAGE_LIB))
                    // In every text (config.go, kv.stores), but none of the Gateway's older references.
                    .resolving(new KvSupport(
                            Set.of(PASSWORD, SENTINEL_PASSWORD),
                            Map.of("kv://", Releases.since("1.17.0"), "$kv{", Releases.since("1.17.0"))))
                    // Analytics, uptime and version share this client (storage/temporal_storage.go connectorSingleton).
                    .usedBy(RedisClient.pooled("analytics"))),
            List.of(
                    Key.of(STORAGE_TYPE, "analytics_storage_type", "ANALYTICSSTORAGETYPE", STRING, "tyk-pump main.go"),
                    Key.of(
                                    OMIT_CONFIG_FILE,
                                    "omit_config_file",
                                    "OMITCONFIGFILE",
                                    BOOL,
                                    "tyk-pump config.go; docs release-notes/pump.mdx")
                            .readBy(Releases.since("1.5.1"))),
            Map.of(),
            Quirks.of(Trait.TOLERANT_HOST_MAP, Trait.TYPE_OPTIONAL)
                    .defects(
                            Defect.shown(
                                    Defect.Kind.SENTINEL_WITHOUT_TLS,
                                    Releases.before("1.9.0"),
                                    "release notes of 1.9.0; 0.8.4 and 1.8.3 were run"),
                            Defect.shown(
                                    Defect.Kind.NO_CLUSTER_OF_REDIS_7,
                                    Releases.before("1.9.0"),
                                    "tyk-pump go.mod (go-redis v9 from 1.9.0 on); 0.8.4 and 1.8.3 were run"))
                    .formerly("REDIGOCLUSTER_SHARDCOUNT", Releases.before("0.8.4")));

    @Override
    public ComponentTable table() {
        return TABLE;
    }
}
