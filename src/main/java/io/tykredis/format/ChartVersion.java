package io.tykredis.format;

import io.tykredis.model.Version;
import java.util.Optional;

/** A version of Tyk's umbrella charts, whose component charts have the same version. */
public record ChartVersion(Version version) {

    /** The name of the query parameter and option. */
    public static final String PARAMETER = "chart";

    /** The oldest version whose templates were read. Older ones ship only components that are no longer supported. */
    public static final ChartVersion OLDEST = new ChartVersion(Version.of("2.0.0"));

    /** The newest version whose templates were read. */
    public static final ChartVersion NEWEST = new ChartVersion(Version.of("5.3.0"));

    /** Empty if the text is no version, or a version whose templates are unknown. */
    public static Optional<ChartVersion> parse(String text) {
        return Version.parse(text)
                .filter(version -> !version.before(OLDEST.version) && !NEWEST.version.before(version))
                .map(ChartVersion::new);
    }

    /** The accepted versions as a sentence, for error messages. */
    public static String accepted() {
        return "Allowed: " + OLDEST + " to " + NEWEST
                + ", the chart version of tyk-oss, tyk-stack, tyk-control-plane or"
                + " tyk-data-plane as shown by \"helm list\". Default: " + NEWEST + ".";
    }

    @Override
    public String toString() {
        return version.toString();
    }
}
