package io.tykredis.catalog;

import java.util.Optional;

/**
 * The way a component handles its own configuration file.
 *
 * @param packaged the file in its packages and images; empty if it is not known
 * @param byteOrderMark what it does if the file begins with a byte order mark
 * @param textAfter what it does if text follows the JSON in the file
 * @param wrongType what it does if a value has another JSON type than it expects
 * @param evidence the place in its sources
 */
public record FileHandling(
        Optional<PackagedFile> packaged,
        Reaction byteOrderMark,
        Reaction textAfter,
        Reaction wrongType,
        String evidence) {

    /** What becomes of a component with a faulty file. */
    public enum Reaction {
        EXITS,
        IGNORES_FILE,
        IGNORES_VALUE,
        READS_ON,
        UNKNOWN
    }

    /** Of a component whose sources are closed. */
    public static final FileHandling CLOSED = new FileHandling(
            Optional.empty(), Reaction.UNKNOWN, Reaction.UNKNOWN, Reaction.UNKNOWN, "sources are closed");
}
