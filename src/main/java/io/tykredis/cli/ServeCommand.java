package io.tykredis.cli;

import jakarta.inject.Singleton;
import picocli.CommandLine.Command;

/** The entry for the service in the help. {@link Main} starts the service before picocli runs. */
@Command(
        name = ServeCommand.NAME,
        description = {
            "Serve HTTP until stopped (the default).",
            "It listens on 127.0.0.1:8080. Environment variables configure it, such as QUARKUS_HTTP_HOST,"
                    + " QUARKUS_HTTP_PORT and TRANSLATOR_AUTH_TOKEN. All of them: docs/reference/settings.md."
        })
@Singleton
final class ServeCommand implements Subcommand {

    static final String NAME = "serve";

    @Override
    public void run(Console console) {
        throw CommandFailure.usage("\"serve\" takes no arguments. Use environment variables to configure the service.");
    }
}
