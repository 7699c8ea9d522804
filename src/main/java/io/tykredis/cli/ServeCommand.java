package io.tykredis.cli;

import jakarta.inject.Singleton;
import picocli.CommandLine.Command;

/** The service, which {@link Main} starts before any verb could run: here it is only described. */
@Command(
        name = ServeCommand.NAME,
        description = {
            "Serve HTTP until stopped (the default).",
            "Environment variables configure it: docs/operations.md."
        })
@Singleton
final class ServeCommand implements Subcommand {

    static final String NAME = "serve";

    @Override
    public void run(Console console) {
        throw CommandFailure.usage("\"serve\" takes no arguments. Use environment variables to configure the service.");
    }
}
