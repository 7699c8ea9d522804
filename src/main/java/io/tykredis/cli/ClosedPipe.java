package io.tykredis.cli;

import java.io.IOException;

/** The failure of writing to standard output after its reader has closed it, as {@code head} does. */
final class ClosedPipe extends IOException {

    private static final long serialVersionUID = 1L;

    ClosedPipe(IOException cause) {
        super(cause);
    }
}
