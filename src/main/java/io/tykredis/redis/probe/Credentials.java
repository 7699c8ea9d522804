package io.tykredis.redis.probe;

import org.jspecify.annotations.Nullable;

/** The user name and password of a connection. */
public record Credentials(
        @Nullable String username, @Nullable String password) {

    public static final Credentials NONE = new Credentials(null, null);

    String who() {
        return username == null ? "the default user" : "the user " + username;
    }

    @Override
    public String toString() {
        return who();
    }
}
