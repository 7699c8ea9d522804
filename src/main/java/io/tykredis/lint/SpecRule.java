package io.tykredis.lint;

import java.util.function.Consumer;

/** A rule about a spec, which is also what its example holds. */
public interface SpecRule extends Rule {

    /** Tells {@code found} of everything the rule finds, in any order, repetitions allowed. */
    void check(Subject subject, Consumer<Finding> found);
}
