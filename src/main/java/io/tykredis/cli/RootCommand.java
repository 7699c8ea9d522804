package io.tykredis.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself, with the options that every command has. */
@Command(
        name = "tyk-redis",
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "Translates one Redis topology into the configuration of every Tyk component.",
            "Without a command, it serves HTTP."
        },
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n")
@SuppressWarnings("UnusedVariable") // picocli handles the first two, Main reads the third
final class RootCommand {

    static final String NO_COLOR = "--no-color";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version of the program and the known releases of the components.")
    private boolean version;

    @Option(
            names = NO_COLOR,
            scope = ScopeType.INHERIT,
            description = "Disable colors, like the environment variable NO_COLOR.")
    private boolean noColor;
}
