package io.tykredis.cli;

import picocli.CommandLine.Option;

/** What counts as an error. */
final class StrictOption {

    @Option(names = "--strict", description = "Treat warnings as errors.")
    private boolean strict;

    boolean strict() {
        return strict;
    }
}
