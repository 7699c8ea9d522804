package io.tykredis.cli;

import java.io.IOException;

/** A subcommand of the command line, found as a CDI bean. */
interface Subcommand {

    /** Returns when it is done; whatever is thrown decides how the program {@linkplain ExitCode ends}. */
    void run(Console console) throws IOException;
}
