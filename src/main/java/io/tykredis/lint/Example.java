package io.tykredis.lint;

/**
 * An example of a rule: an input it reports, and the same corrected.
 *
 * @param bad what the rule finds fault with: a spec for a {@link SpecRule}, else the body of a request to lint it
 * @param good the same put right
 * @param format the form of output that both are looked at for
 */
public record Example(String bad, String good, String format) {

    /** An example for which the form of output does not matter. */
    public Example(String bad, String good) {
        this(bad, good, TargetFormat.FILES.name());
    }
}
