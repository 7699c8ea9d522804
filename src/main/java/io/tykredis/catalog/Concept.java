package io.tykredis.catalog;

/** The meaning of a key, independent of its spelling. A spec has a field for the first group only. */
public enum Concept {
    TYPE("the storage type", "assumes redis"),
    ENABLE_CLUSTER("the Redis Cluster mode", "treats the nodes as single servers"),
    ADDRS("the addresses", "connects to 127.0.0.1"),
    MASTER_NAME("the Sentinel master name", "cannot use Sentinels"),
    SENTINEL_PASSWORD("the password of the Sentinels", "contacts the Sentinels without a password"),
    USERNAME("the ACL user name", "sends the password for the user \"default\""),
    PASSWORD("the password", "connects without a password"),
    IAM_AUTH_ENABLED("the login with a cloud identity", "logs in with user name and password only"),
    IAM_AUTH_PROVIDER("the cloud provider of the identity", "logs in with user name and password only"),
    IAM_AUTH_SERVICE_ACCOUNT("the cloud service account", "uses the account of its machine"),
    DATABASE("the database number", "uses database 0"),
    MAX_IDLE("the number of idle connections", "uses the default of its Redis client"),
    MAX_ACTIVE("the size of the connection pool", "uses its default pool size"),
    TIMEOUT("the timeout in seconds", "uses its default timeout"),
    USE_SSL("the switch for TLS", "connects without TLS"),
    SSL_INSECURE_SKIP_VERIFY("the switch that disables certificate verification", "verifies the certificate"),
    CA_FILE("the CA file", "uses the trust store of its system or image"),
    CERT_FILE(
            "the client certificate",
            "presents no client certificate, so a server that requires one refuses the connection"),
    KEY_FILE(
            "the client certificate's key",
            "presents no client certificate, so a server that requires one refuses the connection"),
    TLS_MIN_VERSION("the minimum TLS version", "uses the default of its TLS library"),
    TLS_MAX_VERSION("the maximum TLS version", "uses the default of its TLS library"),
    SEPARATE_CACHE_ENABLE("the switch for a separate cache store", "keeps the cache in the main store"),
    SEPARATE_ANALYTICS_ENABLE("the switch for a separate analytics store", "keeps analytics in the main store"),

    HOST("the host of a single server", "uses the list of addresses"),
    PORT("the port of a single server", "uses the list of addresses"),
    KEY_PREFIX("the prefix of analytics keys", "uses its default prefix"),
    COMPRESS_API_DEFINITIONS("the compression of backed-up API definitions", "stores them uncompressed"),
    COMPRESS_POLICIES("the compression of backed-up policies", "stores them uncompressed"),
    MAX_DECOMPRESSED_SIZE("the size limit of a decompressed backup", "uses its default limit"),
    IAM_AUTH_TOKEN_REFRESH_BEFORE_EXPIRY(
            "the time to renew the cloud token", "renews it five minutes before it expires"),
    DEBUG("the debug output of the store", "writes none"),
    ENABLE_ANALYTICS("the recording of analytics", "records none"),
    STORAGE_TYPE("the type of the analytics store", "assumes redis"),
    OMIT_CONFIG_FILE("the switch that ignores the configuration file", "reads the file"),
    EXTERNAL_SERVICES_STORAGE_MTLS("the client certificates of the rate limiter", "uses those of the main store"),
    RATE_LIMITER_STORAGE("the separate store of the rate limiter", "uses the main store");

    private final String meaning;
    private final String otherwise;

    Concept(String meaning, String otherwise) {
        this.meaning = meaning;
        this.otherwise = otherwise;
    }

    /** The setting, as a noun phrase. */
    public String meaning() {
        return meaning;
    }

    /** The component's behaviour without the setting, as the predicate of a sentence. */
    public String otherwise() {
        return otherwise;
    }

    /** Whether a spec has a field for it. */
    public boolean canonical() {
        return compareTo(SEPARATE_ANALYTICS_ENABLE) <= 0;
    }
}
