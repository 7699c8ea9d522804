package io.tykredis.redis.probe;

import static io.tykredis.redis.probe.CheckKind.AUTHENTICATION;
import static io.tykredis.redis.probe.CheckKind.CONNECTION;
import static io.tykredis.redis.probe.CheckKind.MAX_CLIENTS;
import static io.tykredis.redis.probe.CheckKind.READY;
import static io.tykredis.redis.probe.CheckKind.REPLICA_LINK;

/** What a server says to somebody who logs in, told apart. */
final class AuthFailures {

    private AuthFailures() {}

    static CheckFailure explain(ServerError error, Credentials login) {
        if (error.known() == ServerError.Cause.TOO_MANY_CLIENTS) {
            return CheckFailure.failed(
                    MAX_CLIENTS,
                    "Connected: the server has as many clients as maxclients allows → components are refused, too.",
                    "Raise maxclients, or lower the pools.");
        }
        if (error.known() == ServerError.Cause.NO_PASSWORD_SET) {
            return CheckFailure.failed(
                    AUTHENTICATION,
                    "Logged in: the server has no password, and says so as an error → the components take it for one and do"
                            + " not connect.",
                    "Take \"password\" out of the spec, or set requirepass on the server.");
        }
        return switch (error.word()) {
            case "WRONGPASS" ->
                CheckFailure.failed(
                        AUTHENTICATION,
                        "Logged in as " + login.who()
                                + ": WRONGPASS, the password is wrong or there is no such user → no component can connect.",
                        "Compare \"username\" and \"password\" with the server's ACL LIST or requirepass; of a Sentinel,"
                                + " \"sentinelPassword\" with its own requirepass.");
            case "NOAUTH" ->
                CheckFailure.failed(
                        AUTHENTICATION,
                        "Sent PING without a password: NOAUTH, the server wants one → no component can use it.",
                        "Add \"password\", and \"username\" if it is not the default user's; for Sentinels"
                                + " \"sentinelPassword\".");
            case "NOPERM" ->
                CheckFailure.failed(
                        READY,
                        "Sent PING as " + login.who()
                                + ": NOPERM, the user may not even do that → no component can work with it.",
                        "Give the user the rights that Tyk needs, for example ~* &* +@all.");
            case "LOADING" ->
                CheckFailure.failed(
                        READY,
                        "Sent PING: LOADING, the server still reads its data from disk → it serves nobody yet.",
                        "Wait until it has loaded, and try again.");
            case "MASTERDOWN" ->
                CheckFailure.failed(
                        REPLICA_LINK,
                        "Sent PING: MASTERDOWN, the replica has lost its master and is told not to serve old data.",
                        "See why it cannot reach its master: address, masterauth, TLS.");
            case "DENIED" ->
                CheckFailure.failed(
                        CONNECTION,
                        "Connected: DENIED, the server has no password and answers to its own host only (protected mode) →"
                                + " no component elsewhere can use it.",
                        "Set a password on the server and in the spec, or protected-mode no.");
            default ->
                CheckFailure.failed(
                        AUTHENTICATION,
                        "Logged in as " + login.who() + ": the server answers " + error.word()
                                + " → no component can connect.",
                        login.username() == null
                                ? "Compare \"password\" with the server's requirepass."
                                : "Redis before 6 has no user names: take \"username\" out, or use a newer Redis.");
        };
    }
}
