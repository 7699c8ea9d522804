package io.tykredis.lint;

import io.tykredis.diagnostic.Code;
import java.util.stream.Stream;

/** One thing worth telling about a spec. An implementation that is a CDI bean is found by itself. */
public interface Rule {

    Code code();

    Example example();

    Stream<Finding> check(Subject subject);
}
