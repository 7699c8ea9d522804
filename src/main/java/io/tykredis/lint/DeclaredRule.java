package io.tykredis.lint;

import io.tykredis.diagnostic.Code;

/** The base of rules, with its code and example. */
public abstract class DeclaredRule implements Rule {

    private final Code code;
    private final Example example;

    protected DeclaredRule(Code code, Example example) {
        this.code = code;
        this.example = example;
    }

    /**
     * A rule with an example that does not depend on the output format.
     *
     * @param bad the input that the rule reports
     * @param good the corrected input
     */
    protected DeclaredRule(Code code, String bad, String good) {
        this(code, new Example(bad, good));
    }

    /** It will not work. */
    protected static Code error(String slug, String when) {
        return Code.error(slug, when);
    }

    /** It behaves differently than it seems, or is dangerous. */
    protected static Code warning(String slug, String when) {
        return Code.warning(slug, when);
    }

    /** Worth knowing. */
    protected static Code info(String slug, String when) {
        return Code.info(slug, when);
    }

    @Override
    public final Code code() {
        return code;
    }

    @Override
    public final Example example() {
        return example;
    }
}
