package io.tykredis.catalog;

import io.tykredis.model.Version;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A bug in some releases of a component that no setting avoids.
 *
 * @param releases the releases that have it, or may have it
 * @param shown whether it was observed in a running component or its source; false if the source is closed
 * @param evidence the source that proves it, or the reason why it is only possible
 */
public record Defect(Kind kind, Releases releases, boolean shown, String evidence) {

    /** The failure and the settings that trigger it. */
    public enum Kind {
        /** go-redis before 8.11 connects to the Sentinels and the master without TLS. */
        SENTINEL_WITHOUT_TLS("with Sentinels it connects without TLS"),
        /** go-redis before 9 cannot parse the reply of a Redis 7 node to {@code CLUSTER SLOTS}. */
        NO_CLUSTER_OF_REDIS_7("it cannot use a cluster of Redis 7 or newer");

        private final String what;

        Kind(String what) {
            this.what = what;
        }

        /** The failure as a clause about the component. */
        public String what() {
            return what;
        }

        /** The settings of one block that trigger it together. */
        public List<Concept> with() {
            return switch (this) {
                case SENTINEL_WITHOUT_TLS -> List.of(Concept.MASTER_NAME, Concept.USE_SSL);
                case NO_CLUSTER_OF_REDIS_7 -> List.of(Concept.ENABLE_CLUSTER);
            };
        }
    }

    /** A defect that was observed. */
    public static Defect shown(Kind kind, Releases releases, String evidence) {
        return new Defect(kind, releases, true, evidence);
    }

    /** A defect that is possible but neither proven nor excluded. */
    public static Defect possible(Kind kind, Releases releases, String evidence) {
        return new Defect(kind, releases, false, evidence);
    }

    public boolean in(Kind other, Version release) {
        return kind == other && releases.contains(release);
    }

    /** The releases to upgrade to, for example {@code 5.8.6, 5.10.0 or later}. */
    public String fixedIn() {
        return endOf(releases);
    }

    static String endOf(Releases releases) {
        return releases.spans().stream()
                        .map(Releases.Span::before)
                        .filter(end -> end != null && !releases.contains(end))
                        .map(Version::toString)
                        .distinct()
                        .collect(Collectors.joining(", "))
                + " or later";
    }
}
