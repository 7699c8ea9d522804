package io.tykredis.lint;

import java.util.function.Consumer;

/** A rule about a spec, which its example contains. */
public interface SpecRule extends Rule {

    /** Tells {@code found} of everything the rule finds, in any order, repetitions allowed. */
    void check(LintContext context, Consumer<Finding> found);

    /** Whether it is about what a translation writes, which a configuration that is read has not. */
    default boolean describesTranslation() {
        return false;
    }

    /** Whether it asks to see to a switch beside the Redis settings, which a component's whole file shows. */
    default boolean remindsOfSwitch() {
        return false;
    }
}
