package io.tykredis.redis.conf;

import static io.tykredis.diagnostic.Severity.ERROR;
import static io.tykredis.diagnostic.Severity.INFO;
import static io.tykredis.diagnostic.Severity.WARNING;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.input.Pointer;
import java.util.Locale;

/** The codes of diagnostics about the files of Redis servers. */
public enum ServerCode {
    REDIS_ENTERPRISE(INFO, "the topology is Redis Enterprise, which has no such files"),
    REDIS_VERSION_TOO_OLD(ERROR, "the Redis asked for lacks what the spec needs: ACL users and TLS came with 6.0"),
    REDIS_MASTER_NAME(ERROR, "the master's name has characters that a Sentinel cannot keep in its file"),
    REDIS_USER_NAME(ERROR, "the user's name has spaces, which Redis refuses"),
    REDIS_HOST_NAMES(ERROR, "there are host names, which Sentinels before 6.2 do not resolve"),
    REDIS_SENTINEL_REWRITE(
            ERROR,
            "the data nodes' password or user has characters that a Sentinel does not quote when it writes its file anew,"
                    + " as it does at its first start"),
    REDIS_CLUSTER_PORT(ERROR, "a cluster node's port is above 55535: its bus has that port plus 10000"),
    REDIS_CLUSTER_TOO_NEW(
            ERROR, "a component's release cannot use a cluster of the Redis asked for: it is 7.0 or newer"),
    REDIS_NO_PASSWORD(WARNING, "there is neither a password nor an address to listen on: everybody may connect"),
    REDIS_LISTENS_ELSEWHERE(WARNING, "the addresses to listen on are others than the spec names"),
    REDIS_SECRET_OUTSIDE_FILE(WARNING, "a password is only referred to, and the files of Redis have no references"),
    REDIS_NO_REPLICA(WARNING, "there is no replica to fail over to"),
    REDIS_FEW_NODES(
            WARNING,
            "fewer cluster nodes are listed than three primaries and their replicas are: six, without `replicasPerPrimary`"),
    REDIS_NO_PERSISTENCE(WARNING, "persistence is switched off with Sentinels"),
    REDIS_ANNOUNCED_ADDRESSES(
            INFO, "cluster nodes are given by name, and the Redis asked for announces addresses: names came with 7.0");

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

    /** @param component the component that is concerned */
    Diagnostic about(String component, Pointer pointer, String message, String fix) {
        return new Diagnostic(code(), component, pointer, message, fix);
    }
}
