package io.tykredis.redis.conf;

import static io.tykredis.diagnostic.Severity.ERROR;
import static io.tykredis.diagnostic.Severity.INFO;
import static io.tykredis.diagnostic.Severity.WARNING;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.input.Pointer;
import java.util.Locale;

/** The codes of diagnostics about Redis server files. */
public enum ServerCode {
    REDIS_ENTERPRISE(INFO, "the topology is Redis Enterprise, which has no redis.conf"),
    REDIS_VERSION_TOO_OLD(ERROR, "the Redis release is older than 6.0, but the spec has TLS or a user name"),
    REDIS_MASTER_NAME(ERROR, "the master name has characters that a Sentinel cannot store in its file"),
    REDIS_USER_NAME(ERROR, "the user name has spaces"),
    REDIS_HOST_NAMES(ERROR, "an address is a host name, which Sentinels before 6.2 do not resolve"),
    REDIS_SENTINEL_REWRITE(
            ERROR,
            "the password or user of the data nodes has characters that a Sentinel does not quote when it rewrites its file"),
    REDIS_CLUSTER_PORT(ERROR, "the port of a cluster node is above 55535, so its bus port is above 65535"),
    REDIS_CLUSTER_TOO_NEW(ERROR, "a component's release cannot use a cluster of Redis 7.0 or later"),
    REDIS_NO_PASSWORD(WARNING, "there is no password and no restricted listen address"),
    REDIS_LISTENS_ELSEWHERE(WARNING, "the servers do not listen on the addresses in the spec"),
    REDIS_SECRET_OUTSIDE_FILE(WARNING, "a password is a reference, which redis.conf does not support"),
    REDIS_NO_REPLICA(WARNING, "there is no replica for a failover"),
    REDIS_FEW_NODES(WARNING, "there are fewer cluster nodes than three primaries with their replicas (six by default)"),
    REDIS_NO_PERSISTENCE(WARNING, "persistence is off with Sentinels"),
    REDIS_ANNOUNCED_ADDRESSES(INFO, "cluster nodes have host names, but Redis before 7.0 announces only IP addresses");

    private final Severity severity;
    private final String when;

    ServerCode(Severity severity, String when) {
        this.severity = severity;
        this.when = when;
    }

    public Code code() {
        return new Code(name().toLowerCase(Locale.ROOT).replace('_', '-'), severity, when, "docs/redis.md");
    }

    Diagnostic at(Pointer pointer, String message, String fix) {
        return new Diagnostic(code(), null, pointer, message, fix);
    }

    /** @param component the affected component */
    Diagnostic about(String component, Pointer pointer, String message, String fix) {
        return new Diagnostic(code(), component, pointer, message, fix);
    }
}
