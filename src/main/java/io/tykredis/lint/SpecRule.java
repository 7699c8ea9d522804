package io.tykredis.lint;

import java.util.function.Consumer;

/** A rule about a spec, which its example contains. */
public interface SpecRule extends Rule {

    /** Passes every finding to {@code found}, in any order; repetitions are allowed. */
    void check(LintContext context, Consumer<Finding> found);

    /** Whether it is about the output of a translation, which an imported configuration does not have. */
    default boolean describesTranslation() {
        return false;
    }

    /** Whether it asks the user to check a switch beside the Redis settings, which a component's whole file shows. */
    default boolean remindsOfSwitch() {
        return false;
    }
}
