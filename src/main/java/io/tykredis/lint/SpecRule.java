package io.tykredis.lint;

import java.util.function.Consumer;

/** A rule about a spec, which its example contains. */
public interface SpecRule extends Rule {

    /** Tells {@code found} of everything the rule finds, in any order, repetitions allowed. */
    void check(LintContext context, Consumer<Finding> found);

    /** Whether it is about a switch beside the Redis settings, whose state a component's whole file shows. */
    default boolean remindsOfSwitch() {
        return false;
    }
}
