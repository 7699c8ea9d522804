package io.tykredis.lint;

import io.tykredis.diagnostic.Code;
import java.util.function.Consumer;

/** The base of rules that check each deployment of a spec alone. */
public abstract class StoreRule extends DeclaredRule implements SpecRule {

    /**
     * A rule with an example that does not depend on the output format.
     *
     * @param bad the input that the rule reports
     * @param good the corrected input
     */
    protected StoreRule(Code code, String bad, String good) {
        super(code, bad, good);
    }

    protected abstract void check(StoreAt storeAt, Consumer<Finding> found);

    @Override
    public final void check(LintContext context, Consumer<Finding> found) {
        context.stores().forEach(storeAt -> check(storeAt, found));
    }
}
