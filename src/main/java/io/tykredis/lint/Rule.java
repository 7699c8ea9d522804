package io.tykredis.lint;

import io.tykredis.diagnostic.Code;

/** One thing worth telling about an input. An implementation that is a CDI bean is found by itself. */
public interface Rule {

    Code code();

    Example example();
}
