package io.tykredis.cli;

import java.io.IOException;

/** Whoever read standard output has what they wanted, as {@code head} does after some lines. */
final class ClosedPipe extends IOException {

    private static final long serialVersionUID = 1L;

    ClosedPipe(IOException cause) {
        super(cause);
    }
}
