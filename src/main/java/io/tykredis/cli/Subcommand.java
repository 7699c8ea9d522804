package io.tykredis.cli;

import java.io.IOException;

/** A subcommand of the command line, found as a CDI bean. */
interface Subcommand {

    /** Runs the command. An exception determines the {@linkplain ExitCode exit code}. */
    void run(Console console) throws IOException;
}
