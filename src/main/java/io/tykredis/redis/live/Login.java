package io.tykredis.redis.live;

import org.jspecify.annotations.Nullable;

/** Who connects. */
record Login(@Nullable String username, @Nullable String password) {

    static final Login NONE = new Login(null, null);

    String who() {
        return username == null ? "the default user" : "the user " + username;
    }

    @Override
    public String toString() {
        return who();
    }
}
