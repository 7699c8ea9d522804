package io.tykredis.catalog;

import static io.tykredis.catalog.Concept.*;
import static io.tykredis.catalog.ValueType.*;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The table of MDCB: {@code tyk_sink.conf}, named after its binary, which is called sink. */
@Singleton
public final class Mdcb implements Component {

    private static final String DOCS =
            "docs snippets/mdcb-config.mdx, swagger/mdcb-swagger.yml (dump of the real config object);"
                    + " charts components/tyk-mdcb/templates/deployment-mdcb.yaml";
    private static final Releases STORAGE_LIB = Releases.since("2.5.0");

    private static final Releases OTHER_CLIENT = Releases.before("2.5.0");
    private static final String CLOSED =
            "the source is closed; docs release-notes/mdcb.mdx 2.5.0 names the Redis client that the Gateway got in 5.3.0";

    /**
     * The variables that its Helm chart sets (tyk-mdcb/templates/deployment-mdcb.yaml) without any such fields in MDCB.
     */
    private static final Map<String, Concept> CHART_NAMES = Map.of(
            "REDISSSLCAFILE", CA_FILE,
            "REDISSSLCERTFILE", CERT_FILE,
            "REDISSSLKEYFILE", KEY_FILE,
            "REDISSSLMINVERSION", TLS_MIN_VERSION,
            "REDISSSLMAXVERSION", TLS_MAX_VERSION);

    private static final List<Key> KEYS = List.of(
            Key.of(TYPE, "type", "TYPE", STRING, DOCS),
            Key.of(ENABLE_CLUSTER, "enable_cluster", "ENABLECLUSTER", BOOL, DOCS),
            Key.of(ADDRS, "addrs", "ADDRS", STRING_LIST, DOCS),
            Key.of(ADDRS, "hosts", "HOSTS", STRING_MAP, DOCS).older(),
            Key.of(HOST, "host", "HOST", STRING, DOCS),
            Key.of(PORT, "port", "PORT", INT, DOCS),
            Key.of(MASTER_NAME, "master_name", "MASTERNAME", STRING, DOCS),
            Key.of(SENTINEL_PASSWORD, "sentinel_password", "SENTINELPASSWORD", STRING, DOCS),
            Key.of(USERNAME, "username", "USERNAME", STRING, DOCS),
            Key.of(PASSWORD, "password", "PASSWORD", STRING, DOCS),
            Key.of(DATABASE, "database", "DATABASE", INT, DOCS),
            Key.of(MAX_IDLE, "optimisation_max_idle", "MAXIDLE", INT, DOCS).inertFrom("2.5.0"),
            Key.of(MAX_ACTIVE, "optimisation_max_active", "MAXACTIVE", INT, DOCS),
            Key.of(TIMEOUT, "timeout", "TIMEOUT", INT, DOCS).readBy(STORAGE_LIB),
            Key.of(USE_SSL, "use_ssl", "USESSL", BOOL, DOCS).readBy(STORAGE_LIB),
            Key.of(USE_SSL, "redis_use_ssl", "REDISUSESSL", BOOL, DOCS).older(),
            Key.of(SSL_INSECURE_SKIP_VERIFY, "ssl_insecure_skip_verify", "SSLINSECURESKIPVERIFY", BOOL, DOCS)
                    .readBy(STORAGE_LIB),
            Key.of(SSL_INSECURE_SKIP_VERIFY, "redis_ssl_insecure_skip_verify", "REDISSSLINSECURESKIPVERIFY", BOOL, DOCS)
                    .older(),
            Key.of(CA_FILE, "ca_file", "CAFILE", STRING, DOCS).readBy(STORAGE_LIB),
            Key.of(CERT_FILE, "cert_file", "CERTFILE", STRING, DOCS).readBy(STORAGE_LIB),
            Key.of(KEY_FILE, "key_file", "KEYFILE", STRING, DOCS).readBy(STORAGE_LIB),
            // Without tls_, unlike the Gateway's.
            Key.of(TLS_MIN_VERSION, "min_version", "MINVERSION", STRING, DOCS).readBy(STORAGE_LIB),
            Key.of(TLS_MAX_VERSION, "max_version", "MAXVERSION", STRING, DOCS).readBy(STORAGE_LIB),
            Key.of(DEBUG, "debug", "DEBUG", BOOL, DOCS));

    private static final ComponentTable TABLE = new ComponentTable(
            "mdcb",
            List.of("sink", "synk"),
            "MDCB",
            "tyk_sink.conf",
            FileHandling.CLOSED,
            "TYK_MDCB_",
            ReleaseHistory.of("mdcb"),
            Pairings::mdcb,
            List.of(
                    Block.required(Role.MAIN, "storage", "STORAGE_", KEYS),
                    Block.optional(
                            Role.ANALYTICS,
                            "analytics_storage",
                            "ANALYTICSSTORAGE_",
                            Releases.ALL,
                            KEYS,
                            // The environment name is misspelt in Tyk's source; the file's key is not.
                            Key.of(
                                    SEPARATE_ANALYTICS_ENABLE,
                                    "enable_separate_analytics_store",
                                    "ENABLESEPERATEANALYTICSSTORE",
                                    BOOL,
                                    DOCS))),
            List.of(),
            Map.of(),
            Quirks.of(Trait.TYPE_OPTIONAL, Trait.CONTROL_PLANE_ONLY)
                    .defects(
                            Defect.possible(Defect.Kind.SENTINEL_WITHOUT_TLS, OTHER_CLIENT, CLOSED),
                            Defect.possible(Defect.Kind.NO_CLUSTER_OF_REDIS_7, OTHER_CLIENT, CLOSED))
                    .misnomers(CHART_NAMES));

    @Override
    public ComponentTable table() {
        return TABLE;
    }
}
