package io.tykredis.lint;

import java.util.stream.Stream;

/** A rule about a spec, which is also what its example holds. */
public interface SpecRule extends Rule {

    Stream<Finding> check(Subject subject);
}
