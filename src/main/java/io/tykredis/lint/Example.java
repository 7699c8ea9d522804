package io.tykredis.lint;

/**
 * An example of a rule: an input that it reports, and the corrected one.
 *
 * @param bad the input that the rule reports: a spec for a {@link SpecRule}, else the body of a lint request
 * @param good the corrected input
 * @param format the output format for which both are checked
 */
public record Example(String bad, String good, String format) {

    /** An example that does not depend on the output format. */
    public Example(String bad, String good) {
        this(bad, good, TargetFormat.FILES.name());
    }
}
