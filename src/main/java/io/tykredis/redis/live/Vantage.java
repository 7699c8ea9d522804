package io.tykredis.redis.live;

import java.time.Duration;

/**
 * From where a Redis is looked at: what may be contacted and read from there, and for how long.
 *
 * @param timeout for everything together
 */
public record Vantage(Reach reach, Secrets secrets, LocalFiles tlsFiles, Duration timeout) {

    /** The user's own machine, with the user's own files and variables. */
    public static Vantage ofUser(Duration timeout) {
        LocalFiles files = LocalFiles.everywhere();
        return new Vantage(Reach.ANYTHING, new Secrets(name -> true, files), files, timeout);
    }
}
