package io.tykredis.catalog;

import io.tykredis.model.Version;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A bug of some releases of a component that no setting avoids.
 *
 * @param releases the releases that have it, or that may have it
 * @param shown whether it was seen in a running component or its source; false: the source is closed
 * @param evidence the source that proves it, or why it is only possible
 */
public record Defect(Kind kind, Releases releases, boolean shown, String evidence) {

    /** What goes wrong, and the settings with which it does. */
    public enum Kind {
        /** go-redis before 8.11 connects to the Sentinels and the master without TLS. */
        SENTINEL_WITHOUT_TLS("with Sentinels it connects without TLS"),
        /** go-redis before 9 cannot parse what a node of Redis 7 answers to {@code CLUSTER SLOTS}. */
        NO_CLUSTER_OF_REDIS_7("it cannot use a cluster of Redis 7 or newer");

        private final String what;

        Kind(String what) {
            this.what = what;
        }

        /** As a clause about the component. */
        public String what() {
            return what;
        }

        /** The settings of one block that together run into it. */
        public List<Concept> with() {
            return switch (this) {
                case SENTINEL_WITHOUT_TLS -> List.of(Concept.MASTER_NAME, Concept.USE_SSL);
                case NO_CLUSTER_OF_REDIS_7 -> List.of(Concept.ENABLE_CLUSTER);
            };
        }
    }

    /** One that was seen. */
    public static Defect shown(Kind kind, Releases releases, String evidence) {
        return new Defect(kind, releases, true, evidence);
    }

    /** One that can be neither shown nor excluded. */
    public static Defect possible(Kind kind, Releases releases, String evidence) {
        return new Defect(kind, releases, false, evidence);
    }

    public boolean in(Kind other, Version release) {
        return kind == other && releases.contains(release);
    }

    /** The releases to upgrade to, as in {@code 5.8.6, 5.10.0 or later}. */
    public String fixedIn() {
        return endOf(releases);
    }

    static String endOf(Releases releases) {
        return releases.spans().stream()
                        .map(Releases.Span::before)
                        .filter(end -> end != null && !releases.contains(end))
                        .map(Version::toString)
                        .collect(Collectors.joining(", "))
                + " or later";
    }
}
