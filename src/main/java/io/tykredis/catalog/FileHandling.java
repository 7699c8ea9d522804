package io.tykredis.catalog;

import java.util.Optional;

/**
 * How a component reads its configuration file.
 *
 * @param packaged the file in its packages and images; empty if unknown
 * @param byteOrderMark its reaction to a byte order mark at the start of the file
 * @param textAfter its reaction to text after the JSON document
 * @param wrongType its reaction to a value of the wrong JSON type
 * @param evidence the place in its source
 */
public record FileHandling(
        Optional<PackagedFile> packaged,
        Reaction byteOrderMark,
        Reaction textAfter,
        Reaction wrongType,
        String evidence) {

    /** The reaction of a component to a faulty file. */
    public enum Reaction {
        EXITS,
        IGNORES_FILE,
        IGNORES_VALUE,
        READS_ON,
        UNKNOWN
    }

    /** For a component with closed source. */
    public static final FileHandling CLOSED = new FileHandling(
            Optional.empty(), Reaction.UNKNOWN, Reaction.UNKNOWN, Reaction.UNKNOWN, "sources are closed");
}
