package io.tykredis.cli;

import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command that prints a shell completion script. */
@Command(
        name = CompletionCommand.NAME,
        description = "Show the completion script for bash and zsh: source <(tyk-redis completion)")
@Singleton
final class CompletionCommand implements Subcommand {

    static final String NAME = "completion";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Override
    public void run(Console console) throws IOException {
        CommandSpec program = spec.root();
        console.print(AutoComplete.bash(program.name(), program.commandLine()) + "\n");
    }
}
