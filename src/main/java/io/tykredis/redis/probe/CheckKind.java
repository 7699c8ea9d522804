package io.tykredis.redis.probe;

import java.util.Locale;

/** The kinds of checks; the slugs are part of the contract with clients. */
public enum CheckKind {
    TARGET_ALLOWED("every announced address is allowed"),
    SECRET_AVAILABLE("a password that is a reference can be read"),
    TLS_FILES("the certificate and key files can be read, and each key matches its certificate"),
    NAME_RESOLUTION("the host name resolves"),
    CONNECTION("the port accepts a connection"),
    TLS_HANDSHAKE("the TLS handshake succeeds, and the certificate is valid, trusted and issued for the name"),
    REDIS_PROTOCOL("the server answers with the Redis protocol in time"),
    AUTHENTICATION("the server accepts the credentials"),
    READY("the server answers PING"),
    SERVER_KIND("the server is a Redis or a Sentinel, as expected"),
    SERVER_VERSION("the components' releases support the Redis version"),
    MAX_CLIENTS("maxclients is enough for one instance of each component"),
    DATABASE("the database can be selected"),
    CLUSTER_MODE("cluster mode matches the spec"),
    MASTER_ROLE("the server for writes is a master"),
    REPLICA_LINK("a replica is connected to its master"),
    REPLICAS("there is a replica for a failover"),
    SENTINEL_MASTER("the Sentinel monitors the master name"),
    SENTINEL_AGREEMENT("all Sentinels name the same master"),
    SENTINEL_QUORUM("enough Sentinels are available for a failover"),
    CLUSTER_STATE("the node reports that the cluster is ok"),
    CLUSTER_SLOTS("every hash slot has a node"),
    CLUSTER_NODES("no cluster node is failed; a discovery finds all nodes"),
    CLUSTER_FULL_COVERAGE("cluster-require-full-coverage is yes, as Tyk recommends"),
    TIME_LIMIT("all checks finished within the time limit");

    private final String what;

    CheckKind(String what) {
        this.what = what;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is true if the check passes. */
    public String what() {
        return what;
    }
}
