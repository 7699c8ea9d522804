package io.tykredis.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: what every verb understands. */
@Command(
        name = "tyk-redis",
        synopsisSubcommandLabel = "[VERB]",
        description = {
            "One Redis topology in, the configuration of every Tyk component out.",
            "Without a verb it serves HTTP."
        },
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nVerbs:%n",
        exitCodeListHeading = "%nExit codes:%n")
@SuppressWarnings("UnusedVariable") // picocli acts on the first two, and Main looks for the third itself
final class RootCommand {

    static final String NO_COLOR = "--no-color";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show what it does and understands.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions of the program and of the components.")
    private boolean version;

    @Option(
            names = NO_COLOR,
            scope = ScopeType.INHERIT,
            description = "Never color anything; the environment variable NO_COLOR says the same.")
    private boolean noColor;
}
