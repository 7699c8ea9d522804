package io.tykredis.redis.probe;

import java.time.Duration;

/**
 * The limits of an examination: which targets it may contact, what it may read locally, and its duration.
 *
 * @param timeout for the whole examination
 */
public record ProbeContext(TargetPolicy reach, SecretResolver secrets, LocalFiles tlsFiles, Duration timeout) {

    /** The command line's limits: all targets, and the user's own files and variables. */
    public static ProbeContext ofUser(Duration timeout) {
        LocalFiles files = LocalFiles.everywhere();
        return new ProbeContext(TargetPolicy.ANYTHING, new SecretResolver(name -> true, files), files, timeout);
    }
}
