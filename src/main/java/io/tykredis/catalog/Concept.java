package io.tykredis.catalog;

/** The meaning of a key, independent of its spelling; the first group has a place in a spec, the second has none. */
public enum Concept {
    TYPE("the kind of store", "the component assumes redis"),
    ENABLE_CLUSTER("whether to speak the Redis Cluster protocol", "the component treats the nodes as single servers"),
    ADDRS("the addresses to connect to", "the component falls back to 127.0.0.1"),
    MASTER_NAME("the master's name at the Sentinels", "the component cannot use Sentinel"),
    SENTINEL_PASSWORD("the password for the Sentinels", "the Sentinels are asked without a password"),
    USERNAME("the ACL user", "the password is sent for the user \"default\""),
    PASSWORD("the password", "the component connects without a password"),
    DATABASE("the logical database", "the component uses database 0"),
    MAX_IDLE("the idle connections to keep", "the component keeps what its client sees fit"),
    MAX_ACTIVE("the size of the connection pool", "the component's built-in pool size applies"),
    TIMEOUT("the timeout in seconds", "the component's built-in timeout applies"),
    USE_SSL("whether to use TLS", "the component connects without TLS"),
    SSL_INSECURE_SKIP_VERIFY("whether to accept any certificate", "the certificate is verified"),
    CA_FILE("the authorities to trust", "the trust store of the component's host decides"),
    CERT_FILE(
            "the client certificate",
            "no client certificate is presented, and a server that requires one refuses the connection"),
    KEY_FILE(
            "the client certificate's key",
            "no client certificate is presented, and a server that requires one refuses the connection"),
    TLS_MIN_VERSION("the lowest TLS version", "the component's TLS library decides"),
    TLS_MAX_VERSION("the highest TLS version", "the component's TLS library decides"),
    SEPARATE_CACHE_ENABLE("the switch of the cache store", "the cache stays in the main store"),
    SEPARATE_ANALYTICS_ENABLE("the switch of the analytics store", "analytics stay in the main store"),

    HOST("the host of a single server", "the address list is used"),
    PORT("the port of a single server", "the address list is used"),
    KEY_PREFIX("the prefix of analytics keys", "the built-in prefix is used"),
    COMPRESS_API_DEFINITIONS("compression of backed-up API definitions", "they are stored as they are"),
    COMPRESS_POLICIES("compression of backed-up policies", "they are stored as they are"),
    MAX_DECOMPRESSED_SIZE("the limit of a decompressed backup", "the built-in limit applies"),
    IAM_AUTH_ENABLED("whether to log in by cloud identity", "user name and password are used"),
    IAM_AUTH_PROVIDER("the cloud whose identity is used", "user name and password are used"),
    IAM_AUTH_SERVICE_ACCOUNT("the cloud service account", "the host's own account is used"),
    IAM_AUTH_TOKEN_REFRESH_BEFORE_EXPIRY("when to renew the cloud token", "five minutes before it expires"),
    DEBUG("debug output of the store", "it stays off"),
    ENABLE_ANALYTICS("whether analytics are recorded", "none are recorded"),
    STORAGE_TYPE("the kind of analytics store", "the component assumes redis"),
    OMIT_CONFIG_FILE("whether to ignore the configuration file", "the file is read"),
    EXTERNAL_SERVICES_STORAGE_MTLS("client certificates of the rate limiter", "those of the main store are used"),
    RATE_LIMITER_STORAGE("the rate limiter's own store", "the main store is used");

    private final String meaning;
    private final String otherwise;

    Concept(String meaning, String otherwise) {
        this.meaning = meaning;
        this.otherwise = otherwise;
    }

    /** What it says, as a noun phrase. */
    public String meaning() {
        return meaning;
    }

    /** What a component does that is not told, as a clause. */
    public String otherwise() {
        return otherwise;
    }

    /** Whether a spec can say it. */
    public boolean canonical() {
        return compareTo(SEPARATE_ANALYTICS_ENABLE) <= 0;
    }
}
