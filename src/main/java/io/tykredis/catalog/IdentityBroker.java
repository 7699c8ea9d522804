package io.tykredis.catalog;

import static io.tykredis.catalog.Concept.*;
import static io.tykredis.catalog.ValueType.*;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of the Identity Broker: {@code tib.conf}, with capitalized keys and an identity cache only. */
@Singleton
public final class IdentityBroker implements Component {

    private static final String CONF =
            "tyk-identity-broker configuration/config.go, backends/redis.go (<=1.4.x backends/redis.go RedisConfig)";
    private static final ReleaseHistory HISTORY = ReleaseHistory.of("tib");
    private static final Releases STORAGE_LIB = Releases.since("1.5.0");

    private static final List<Key> KEYS = List.of(
            Key.of(ENABLE_CLUSTER, "EnableCluster", "ENABLECLUSTER", BOOL, CONF),
            Key.of(ADDRS, "Addrs", "ADDRS", STRING_LIST, CONF).readBy(Releases.since("1.1.1")),
            // 1.0.0 to 1.1.0 use one random entry of it unless the cluster is enabled, even with a master name.
            Key.of(ADDRS, "Hosts", "HOSTS", STRING_MAP, CONF).older(),
            Key.of(HOST, "Host", "HOST", STRING, CONF).readBy(STORAGE_LIB),
            Key.of(PORT, "Port", "PORT", INT, CONF).readBy(STORAGE_LIB),
            Key.of(MASTER_NAME, "MasterName", "MASTERNAME", STRING, CONF).readBy(Releases.since("1.0.0")),
            Key.of(SENTINEL_PASSWORD, "SentinelPassword", "SENTINELPASSWORD", STRING, CONF)
                    .readBy(Releases.since("1.1.1")),
            Key.of(USERNAME, "Username", "USERNAME", STRING, CONF).readBy(Releases.since("1.1.1")),
            Key.of(PASSWORD, "Password", "PASSWORD", STRING, CONF),
            Key.of(DATABASE, "Database", "DATABASE", INT, CONF),
            Key.of(MAX_IDLE, "MaxIdle", "MAXIDLE", INT, CONF).inertFrom("1.0.0"),
            Key.of(MAX_ACTIVE, "MaxActive", "MAXACTIVE", INT, CONF)
                    .readBy(Releases.before("1.0.0").andSince("1.5.0")),
            Key.of(TIMEOUT, "Timeout", "TIMEOUT", INT, CONF).readBy(STORAGE_LIB),
            Key.of(USE_SSL, "UseSSL", "USESSL", BOOL, CONF).readBy(Releases.since("0.7.1")),
            Key.of(SSL_INSECURE_SKIP_VERIFY, "SSLInsecureSkipVerify", "SSLINSECURESKIPVERIFY", BOOL, CONF)
                    .readBy(Releases.since("0.7.1")),
            Key.of(CA_FILE, "CAFile", "CAFILE", STRING, CONF).readBy(STORAGE_LIB),
            Key.of(CERT_FILE, "CertFile", "CERTFILE", STRING, CONF).readBy(STORAGE_LIB),
            Key.of(KEY_FILE, "KeyFile", "KEYFILE", STRING, CONF).readBy(STORAGE_LIB),
            Key.of(TLS_MIN_VERSION, "MinVersion", "MINVERSION", STRING, CONF).readBy(STORAGE_LIB),
            Key.of(TLS_MAX_VERSION, "MaxVersion", "MAXVERSION", STRING, CONF).readBy(STORAGE_LIB));

    private static final FileHandling FILE = new FileHandling(
            Optional.of(new PackagedFile(
                    "/opt/tyk-identity-broker/tib.conf",
                    """
                    {"BackEnd": {"IdentityBackendSettings": {"Hosts": {"localhost": "6379"}}}}""",
                    "tyk-identity-broker ci/goreleaser/goreleaser.yml, tib_sample.conf")),
            FileHandling.Reaction.IGNORES_FILE,
            FileHandling.Reaction.IGNORES_FILE,
            FileHandling.Reaction.IGNORES_VALUE,
            "tyk-identity-broker configuration/config.go LoadConfig: json.Unmarshal, whose error is logged");

    private static final ComponentTable TABLE = new ComponentTable(
            "tib",
            List.of(),
            "Identity Broker",
            "tib.conf",
            FILE,
            "TYK_IB_",
            HISTORY,
            tykVersion -> Optional.of(HISTORY.newest()),
            List.of(Block.required(
                            Role.MAIN, "BackEnd.IdentityBackendSettings", "BACKEND_IDENTITYBACKENDSETTINGS_", KEYS)
                    .usedBy(
                            RedisClient.pooled("identities"),
                            // main.go stores the settings of providers through a separate client.
                            RedisClient.pooled("settings of providers").in(Releases.since("1.1.0")))),
            List.of(Key.of(OMIT_CONFIG_FILE, "", "OMITCONFIGFILE", BOOL, CONF).readBy(Releases.since("1.3.0"))),
            Map.of(TYPE, "it supports only Redis"),
            Quirks.of(Trait.PORT_OF_ITS_OWN)
                    .defects(
                            Defect.shown(
                                    Defect.Kind.SENTINEL_WITHOUT_TLS,
                                    Releases.before("1.4.1"),
                                    "tyk-identity-broker go.mod (go-redis v6, 8.3.1; 8.11.5 from 1.4.1 on); 1.4.0 and 1.4.3"
                                            + " were run"),
                            Defect.shown(
                                    Defect.Kind.NO_CLUSTER_OF_REDIS_7,
                                    Releases.before("1.5.0"),
                                    "tyk-identity-broker go.mod (go-redis v9 from 1.5.0 on); 1.0.0, 1.4.0 and 1.4.3 were"
                                            + " run"))
                    .formerly("REDIGOCLUSTER_SHARDCOUNT", Releases.before("1.0.0")));

    @Override
    public ComponentTable table() {
        return TABLE;
    }
}
