package io.tykredis.lint;

import io.tykredis.diagnostic.Code;

/** One thing to report about an input, found as a CDI bean. */
public interface Rule {

    Code code();

    Example example();
}
