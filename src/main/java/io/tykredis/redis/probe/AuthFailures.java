package io.tykredis.redis.probe;

import static io.tykredis.redis.probe.CheckKind.AUTHENTICATION;
import static io.tykredis.redis.probe.CheckKind.CONNECTION;
import static io.tykredis.redis.probe.CheckKind.MAX_CLIENTS;
import static io.tykredis.redis.probe.CheckKind.READY;
import static io.tykredis.redis.probe.CheckKind.REPLICA_LINK;

/** The explanations of login errors. */
final class AuthFailures {

    private AuthFailures() {}

    static CheckFailure explain(ServerError error, Credentials login) {
        if (error.known() == ServerError.Cause.TOO_MANY_CLIENTS) {
            return CheckFailure.failed(
                    MAX_CLIENTS,
                    "The server has reached maxclients and refuses further connections, also those of the components.",
                    "Increase maxclients, or reduce the pool sizes.");
        }
        if (error.known() == ServerError.Cause.NO_PASSWORD_SET) {
            return CheckFailure.failed(
                    AUTHENTICATION,
                    "AUTH failed: the server has no password, but the spec sends one. The components treat this as an error"
                            + " and do not connect.",
                    "Remove \"password\" from the spec, or set requirepass on the server.");
        }
        return switch (error.word()) {
            case "WRONGPASS" ->
                CheckFailure.failed(
                        AUTHENTICATION,
                        "Login as " + login.who()
                                + " failed with WRONGPASS: wrong password or unknown user. No component can connect.",
                        "Compare \"username\" and \"password\" with ACL LIST or requirepass of the server. For a Sentinel, compare"
                                + " \"sentinelPassword\" with its requirepass.");
            case "NOAUTH" ->
                CheckFailure.failed(
                        AUTHENTICATION,
                        "PING without a password failed with NOAUTH: the server requires a password. No component can use it.",
                        "Add \"password\", and \"username\" unless it is the default user. For Sentinels, add"
                                + " \"sentinelPassword\".");
            case "NOPERM" ->
                CheckFailure.failed(
                        READY,
                        "PING as " + login.who()
                                + " failed with NOPERM: the user lacks permissions. No component can use it.",
                        "Give the user the permissions that Tyk requires, for example ~* &* +@all.");
            case "LOADING" ->
                CheckFailure.failed(
                        READY,
                        "PING failed with LOADING: the server is still reading its data from disk.",
                        "Wait until it has finished, and try again.");
            case "MASTERDOWN" ->
                CheckFailure.failed(
                        REPLICA_LINK,
                        "PING failed with MASTERDOWN: the replica has no connection to its master and does not serve stale data.",
                        "Check its connection to the master: address, masterauth, TLS.");
            case "DENIED" ->
                CheckFailure.failed(
                        CONNECTION,
                        "The server refused the connection with DENIED: it has no password and is in protected mode. Only"
                                + " components on its own host can use it.",
                        "Set a password on the server and in the spec, or set protected-mode no.");
            default ->
                CheckFailure.failed(
                        AUTHENTICATION,
                        "Login as " + login.who() + " failed with " + error.word() + ". No component can connect.",
                        login.username() == null
                                ? "Compare \"password\" with requirepass of the server."
                                : "Redis before 6 has no user names. Remove \"username\", or upgrade Redis.");
        };
    }
}
