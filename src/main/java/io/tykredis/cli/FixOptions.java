package io.tykredis.cli;

import picocli.CommandLine.Option;

/** The options to edit the input files. */
final class FixOptions {

    @Option(names = "--fix", description = "Fix findings in the files, and print the remaining findings.")
    private boolean fix;

    @Option(names = "--diff", description = "Show what --fix would change, as a unified diff. Change no file.")
    private boolean diff;

    boolean isGiven() {
        return fix || diff;
    }

    boolean isDiff() {
        return diff;
    }
}
