package io.tykredis.cli;

import picocli.CommandLine.Option;

/** The options to edit the input files. */
final class FixOptions {

    @Option(
            names = "--fix",
            description = "Make the edits that fix findings, in the files themselves. Print what is left.")
    private boolean fix;

    @Option(names = "--diff", description = "Print these edits as a unified diff, and change nothing.")
    private boolean diff;

    boolean isGiven() {
        return fix || diff;
    }

    boolean isDiff() {
        return diff;
    }
}
