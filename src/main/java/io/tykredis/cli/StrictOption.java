package io.tykredis.cli;

import picocli.CommandLine.Option;

/** The option that treats warnings as errors. */
final class StrictOption {

    @Option(names = "--strict", description = "Treat warnings as errors.")
    private boolean strict;

    boolean strict() {
        return strict;
    }
}
