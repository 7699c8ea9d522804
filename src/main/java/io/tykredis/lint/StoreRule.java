package io.tykredis.lint;

import io.tykredis.diagnostic.Code;
import java.util.function.Consumer;

/** The base of rules that check each deployment of a spec alone. */
public abstract class StoreRule extends DeclaredRule implements SpecRule {

    /**
     * A rule for whose example the form of output does not matter.
     *
     * @param bad what the rule finds fault with
     * @param good the same put right
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
