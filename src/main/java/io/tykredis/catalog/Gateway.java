package io.tykredis.catalog;

import static io.tykredis.catalog.Concept.*;
import static io.tykredis.catalog.ValueType.*;

import io.tykredis.catalog.RedisClient.Gap;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The table of the Gateway: {@code tyk.conf}, with three stores of one shape, two of them optional. */
@Singleton
public final class Gateway implements Component {

    private static final String CONF =
            "tyk config/config.go StorageOptionsConf; storage/connection_handler.go NewConnector";
    private static final String LISTS = "tyk config/config.go; storage lib temporal/internal/helper/redis.go";
    private static final String ONE_HOST =
            "tyk config/util.go HostAddrs; storage lib temporal/internal/helper/redis.go";
    private static final String TLS = "storage lib temporal/internal/tlsconfig";
    private static final String IAM = "tyk storage/iam_auth.go";
    private static final String IAM_CONF = "tyk config/config.go; storage/iam_auth.go";
    private static final String BACKUP = "tyk gateway/rpc_backup_handlers.go";
    private static final String SWITCH = "tyk config/config.go; storage/connection_handler.go";

    /** Older release lines received go-redis v8 late, and ACL users and the Sentinel password with it. */
    private static final Releases GO_REDIS_8 =
            Releases.between("2.9.6", "3.0.0").andBetween("3.0.2", "3.1.0").andSince("3.1.1");

    private static final Releases SEPARATE_ANALYTICS =
            Releases.between("2.9.6", "3.0.0").andBetween("3.0.5", "3.1.0").andSince("3.2.0");

    private static final List<Key> STORE = List.of(
            Key.of(TYPE, "type", "TYPE", STRING, CONF + "; gateway/server.go"),
            Key.of(ENABLE_CLUSTER, "enable_cluster", "ENABLECLUSTER", BOOL, CONF),
            Key.of(ADDRS, "addrs", "ADDRS", STRING_LIST, LISTS).readBy(Releases.since("2.9.3")),
            Key.of(ADDRS, "hosts", "HOSTS", STRING_MAP, LISTS).older(),
            Key.of(HOST, "host", "HOST", STRING, ONE_HOST),
            Key.of(PORT, "port", "PORT", INT, ONE_HOST),
            Key.of(MASTER_NAME, "master_name", "MASTERNAME", STRING, CONF).readBy(Releases.since("2.9.3")),
            Key.of(SENTINEL_PASSWORD, "sentinel_password", "SENTINELPASSWORD", STRING, CONF)
                    .readBy(GO_REDIS_8),
            Key.of(USERNAME, "username", "USERNAME", STRING, CONF).readBy(GO_REDIS_8),
            Key.of(PASSWORD, "password", "PASSWORD", STRING, "tyk gateway/server.go afterConfSetup; gateway/kv.go"),
            Key.of(DATABASE, "database", "DATABASE", INT, CONF + "; go-redis universal.go"),
            Key.of(MAX_IDLE, "optimisation_max_idle", "MAXIDLE", INT, CONF).inertFrom("2.9.3"),
            Key.of(MAX_ACTIVE, "optimisation_max_active", "MAXACTIVE", INT, CONF),
            Key.of(TIMEOUT, "timeout", "TIMEOUT", INT, CONF).readBy(Releases.since("2.7.7")),
            Key.of(USE_SSL, "use_ssl", "USESSL", BOOL, CONF),
            Key.of(SSL_INSECURE_SKIP_VERIFY, "ssl_insecure_skip_verify", "SSLINSECURESKIPVERIFY", BOOL, CONF),
            Key.of(CA_FILE, "ca_file", "CAFILE", STRING, CONF + "; internal/rate/storage.go")
                    .readBy(Releases.since("5.3.0")),
            Key.of(CERT_FILE, "cert_file", "CERTFILE", STRING, TLS).readBy(Releases.since("5.3.0")),
            Key.of(KEY_FILE, "key_file", "KEYFILE", STRING, TLS).readBy(Releases.since("5.3.0")),
            Key.of(TLS_MIN_VERSION, "tls_min_version", "TLSMINVERSION", STRING, CONF)
                    .readBy(Releases.since("5.3.0")),
            Key.of(TLS_MAX_VERSION, "tls_max_version", "TLSMAXVERSION", STRING, CONF)
                    .readBy(Releases.since("5.3.0")),
            Key.of(IAM_AUTH_ENABLED, "iam_auth.enabled", "IAMAUTH_ENABLED", BOOL, IAM)
                    .readBy(Releases.since("5.15.0")),
            Key.of(IAM_AUTH_PROVIDER, "iam_auth.provider", "IAMAUTH_PROVIDER", STRING, IAM)
                    .readBy(Releases.since("5.15.0")),
            Key.of(IAM_AUTH_SERVICE_ACCOUNT, "iam_auth.service_account", "IAMAUTH_SERVICEACCOUNT", STRING, IAM_CONF)
                    .readBy(Releases.since("5.15.0")),
            Key.of(
                            IAM_AUTH_TOKEN_REFRESH_BEFORE_EXPIRY,
                            "iam_auth.token_refresh_before_expiry",
                            "IAMAUTH_TOKENREFRESHBEFOREEXPIRY",
                            DURATION,
                            IAM_CONF)
                    .readBy(Releases.since("5.15.0")));

    /** The struct of all three stores has these keys, but the Gateway reads them in the main store only. */
    private static final List<Key> BACKUPS = List.of(
            Key.of(COMPRESS_API_DEFINITIONS, "compress_api_definitions", "COMPRESSAPIDEFINITIONS", BOOL, BACKUP)
                    .readBy(Releases.since("5.12.0")),
            Key.of(COMPRESS_POLICIES, "compress_policies", "COMPRESSPOLICIES", BOOL, BACKUP)
                    .readBy(Releases.since("5.13.0")),
            Key.of(
                            MAX_DECOMPRESSED_SIZE,
                            "max_decompressed_size",
                            "MAXDECOMPRESSEDSIZE",
                            INT64,
                            "tyk gateway/server.go; internal/compression/zstd.go")
                    .readBy(Releases.since("5.13.0")));

    private static final List<Key> MAIN_STORE =
            Stream.concat(STORE.stream(), BACKUPS.stream()).toList();
    private static final List<Key> OTHER_STORE = Stream.concat(
                    STORE.stream(), BACKUPS.stream().map(key -> key.readBy(Releases.NONE)))
            .toList();

    /**
     * The Gateway resolves references once, at startup, in the passwords of the main and the cache store
     * (gateway/kv.go).
     */
    private static final KvSupport KV = new KvSupport(
            Set.of(PASSWORD),
            Map.of(
                    "secrets://", Releases.since("3.0.0"),
                    "env://", Releases.since("3.0.0"),
                    "consul://", Releases.since("3.0.0"),
                    "vault://", Releases.since("3.0.0"),
                    "file://", Releases.since("5.14.0"),
                    "kv://", Releases.since("5.15.0"),
                    "$kv{", Releases.since("5.15.0")));

    /** Before 5.0.0, the packaged file had localhost as the host. */
    private static final FileHandling FILE = new FileHandling(
            Optional.of(new PackagedFile(
                    "/opt/tyk-gateway/tyk.conf", """
                    {"storage": {"type": "redis", "host": "redis", "port": 6379}}""", "tyk ci/goreleaser/goreleaser.yml, tyk.conf.example")),
            FileHandling.Reaction.EXITS,
            FileHandling.Reaction.READS_ON,
            FileHandling.Reaction.EXITS,
            "tyk config/config.go Load: json.NewDecoder(r).Decode");

    private static final Set<Concept> TLS_FILES_AND_VERSIONS =
            Set.of(CA_FILE, CERT_FILE, KEY_FILE, TLS_MIN_VERSION, TLS_MAX_VERSION);

    /**
     * Created by internal/rate/storage.go, used by gateway/session_manager.go. Official builds before 5.3.6 create it
     * but never connect: only the limiters of development builds use it there.
     */
    private static final RedisClient LIMITER = RedisClient.pooled("rate limiter")
            .in(Releases.since("5.3.6"))
            .ignoring(
                    new Gap(
                            "quota-tls",
                            Releases.between("5.3.6", "5.4.0")
                                    .andBetween("5.6.0", "5.8.6")
                                    .andBetween("5.9.0", "5.10.0"),
                            TLS_FILES_AND_VERSIONS,
                            "Every request of a key with a quota gets a 403."),
                    new Gap(
                            "rate-limiter-tls",
                            Releases.between("5.4.0", "5.8.6").andBetween("5.9.0", "5.10.0"),
                            TLS_FILES_AND_VERSIONS,
                            "With the Redis rate limiter every request gets a 429."));

    private static final Quirks QUIRKS = Quirks.of(Trait.IDENTITY_REPLACES_LOGIN, Trait.TYK_RELEASES)
            .defects(
                    Defect.shown(
                            Defect.Kind.SENTINEL_WITHOUT_TLS,
                            Releases.before("4.0.16"),
                            "tyk go.mod (go-redis v6, 8.3.1; 8.11.5 from 4.0.16 and 4.1.0 on); 2.9.5, 3.0.12, 4.0.15 and"
                                    + " 4.0.16 were run"),
                    Defect.shown(
                            Defect.Kind.NO_CLUSTER_OF_REDIS_7,
                            Releases.before("5.3.0"),
                            "tyk go.mod (go-redis v9 from 5.3.0 on); 3.0.12, 4.0.16, 5.0.15 and 5.3.0 were run"))
            .formerly("REDIGOCLUSTER_SHARDCOUNT", Releases.before("2.9.3"))
            .dataPlane(new DataPlaneSwitch(
                    List.of("slave_options", "use_rpc"),
                    "TYK_GW_SLAVEOPTIONS_USERPC",
                    "tyk config/config.go SlaveOptionsConfig.UseRPC; tyk-charts components/tyk-gateway"));

    private static final ComponentTable TABLE = new ComponentTable(
            "gateway",
            List.of(),
            "Gateway",
            "tyk.conf",
            FILE,
            "TYK_GW_",
            ReleaseHistory.of("gateway"),
            Optional::of,
            List.of(
                    Block.required(Role.MAIN, "storage", "STORAGE_", MAIN_STORE)
                            .resolving(KV)
                            .usedBy(
                                    RedisClient.pooled("keys and sessions"),
                                    LIMITER,
                                    RedisClient.single("subscription to cluster notifications")),
                    Block.optional(
                                    Role.CACHE,
                                    "cache_storage",
                                    "CACHESTORAGE_",
                                    Releases.ALL,
                                    OTHER_STORE,
                                    // The environment name is misspelt in Tyk's source; the file's key is not.
                                    Key.of(
                                            SEPARATE_CACHE_ENABLE,
                                            "enable_separate_cache_store",
                                            "ENABLESEPERATECACHESTORE",
                                            BOOL,
                                            SWITCH))
                            .resolving(KV)
                            .usedBy(RedisClient.pooled("cache")),
                    Block.optional(
                                    Role.ANALYTICS,
                                    "analytics_storage",
                                    "ANALYTICSSTORAGE_",
                                    SEPARATE_ANALYTICS,
                                    OTHER_STORE,
                                    Key.of(
                                                    SEPARATE_ANALYTICS_ENABLE,
                                                    "enable_separate_analytics_store",
                                                    "ENABLESEPERATEANALYTICSSTORE",
                                                    BOOL,
                                                    SWITCH)
                                            .readBy(SEPARATE_ANALYTICS))
                            .needing(Key.of(ENABLE_ANALYTICS, "enable_analytics", "ENABLEANALYTICS", BOOL, SWITCH))
                            .usedBy(RedisClient.pooled("analytics").in(SEPARATE_ANALYTICS))),
            List.of(
                    Key.of(OMIT_CONFIG_FILE, "", "OMITCONFIGFILE", BOOL, "tyk config/config.go FillEnv")
                            .readBy(Releases.since("4.0.1")),
                    Key.of(
                                    EXTERNAL_SERVICES_STORAGE_MTLS,
                                    "external_services.storage.mtls.*",
                                    "EXTERNALSERVICES_STORAGE_MTLS_*",
                                    OBJECT,
                                    "tyk config/external_service.go; internal/rate/storage.go")
                            .readBy(Releases.since("5.10.0")),
                    Key.of(
                                    RATE_LIMITER_STORAGE,
                                    "rate_limiter_storage",
                                    "RATELIMITERSTORAGE_*",
                                    OBJECT,
                                    "tyk config/development.go")
                            .readBy(Releases.NONE)),
            Map.of(),
            QUIRKS);

    @Override
    public ComponentTable table() {
        return TABLE;
    }
}
