package io.tykredis.redis.probe;

import java.util.Locale;

/** What is checked; the slugs are part of the contract with clients. */
public enum CheckKind {
    TARGET_ALLOWED("an announced address is on the list of those that may be contacted"),
    SECRET_AVAILABLE("a password that is only referred to can be had here"),
    TLS_FILES("the certificates and keys of the spec can be read here, and each key is its certificate's"),
    NAME_RESOLUTION("the host name has an address"),
    CONNECTION("the port accepts a connection"),
    TLS_HANDSHAKE("TLS is agreed on, and the certificate is valid, by a trusted authority, and for that name"),
    REDIS_PROTOCOL(
            "what answers speaks the protocol of Redis, with or without TLS as the spec says, in time and within bounds"),
    AUTHENTICATION("the user and the password, or their absence, are accepted"),
    READY("it answers PING: it is not loading, and the user may"),
    SERVER_KIND("a Redis answers where a Redis is expected, and a Sentinel where a Sentinel is"),
    SERVER_VERSION("the components' releases support the server's version"),
    MAX_CLIENTS("the pools of one instance of each component fit into maxclients"),
    DATABASE("the database can be selected"),
    CLUSTER_MODE("cluster mode is on where the spec says cluster, and only there"),
    MASTER_ROLE("what is written to is a master"),
    REPLICA_LINK("a replica is connected to its master"),
    REPLICAS("there is a replica to fail over to"),
    SENTINEL_MASTER("the Sentinel knows the master's name"),
    SENTINEL_AGREEMENT("all Sentinels name the same master"),
    SENTINEL_QUORUM("enough Sentinels are alive to agree on a failover"),
    CLUSTER_STATE("the node says that the cluster works"),
    CLUSTER_SLOTS("every hash slot is served"),
    CLUSTER_NODES("no node of the cluster is marked as failed; in a discovery, none is left out"),
    CLUSTER_FULL_COVERAGE("a cluster with a slot missing refuses to work, as Tyk recommends"),
    TIME_LIMIT("everything was tried before the time was over");

    private final String what;

    CheckKind(String what) {
        this.what = what;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What holds when it passes. */
    public String what() {
        return what;
    }
}
