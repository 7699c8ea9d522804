package io.tykredis.cli;

import java.io.IOException;

/** Something to do. An implementation that is a CDI bean and a picocli command is found by itself. */
interface Subcommand {

    /** Returns when it is done; whatever is thrown decides how the program {@linkplain ExitCode ends}. */
    void run(Console console) throws IOException;
}
