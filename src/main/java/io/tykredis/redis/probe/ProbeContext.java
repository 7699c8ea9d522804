package io.tykredis.redis.probe;

import java.time.Duration;

/**
 * From where a Redis is looked at: what may be contacted and read from there, and for how long.
 *
 * @param timeout for everything together
 */
public record ProbeContext(TargetPolicy reach, SecretResolver secrets, LocalFiles tlsFiles, Duration timeout) {

    /** The user's own machine, with the user's own files and variables. */
    public static ProbeContext ofUser(Duration timeout) {
        LocalFiles files = LocalFiles.everywhere();
        return new ProbeContext(TargetPolicy.ANYTHING, new SecretResolver(name -> true, files), files, timeout);
    }
}
