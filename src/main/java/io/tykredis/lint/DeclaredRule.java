package io.tykredis.lint;

import io.tykredis.diagnostic.Code;

/** A rule that declares its code and its example, and then checks. */
public abstract class DeclaredRule implements Rule {

    private final Code code;
    private final Example example;

    protected DeclaredRule(Code code, Example example) {
        this.code = code;
        this.example = example;
    }

    /**
     * @param bad what the rule finds fault with
     * @param good the same put right
     */
    protected DeclaredRule(Code code, String bad, String good) {
        this(code, new Example(bad, good));
    }

    /** @param when what must be the case, as one sentence */
    protected static Code error(String slug, String when) {
        return Code.error(slug, when);
    }

    /** @param when what must be the case, as one sentence */
    protected static Code warning(String slug, String when) {
        return Code.warning(slug, when);
    }

    /** @param when what must be the case, as one sentence */
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
