package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.format.FormatUse;
import io.tykredis.format.Formats;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line with all its subcommands. */
@Unremovable
@Singleton
final class CommandTree {

    private final Components components;

    /** Created once: picocli takes the current values of option fields as their defaults. */
    private final CommandLine program;

    CommandTree(@All List<Subcommand> verbs, Components components, Formats formats, CommandLine.IFactory factory) {
        this.components = components;
        program = new CommandLine(new RootCommand(), factory);
        verbs.stream()
                .map(verb -> new CommandLine(verb, factory))
                .sorted(Comparator.comparing(CommandLine::getCommandName))
                .forEach(program::addSubcommand);
        Objects.requireNonNull(program.getSubcommands().get(TranslateCommand.NAME))
                .getCommandSpec()
                .usageMessage()
                .footer(uses(formats));
        program.getCommandSpec().versionProvider(this::versions);
        program.getCommandSpec().usageMessage().exitCodeList(ExitCode.meanings());
    }

    /** Runs the command in the arguments and returns the exit code. */
    int run(Console console, String... args) {
        return program.setOut(console.out())
                .setErr(console.err())
                .setColorScheme(Help.defaultColorScheme(console.ansi()))
                .setExecutionStrategy(parsed -> run(parsed, console))
                .setParameterExceptionHandler((wrong, rest) -> FailureReporter.of(wrong, console))
                .setExecutionExceptionHandler((cause, command, parsed) -> FailureReporter.of(cause, console))
                .execute(args);
    }

    private static int run(ParseResult parsed, Console console) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        List<CommandLine> path = parsed.asCommandLineList();
        CommandLine last = path.get(path.size() - 1);
        if (!(last.getCommand() instanceof Subcommand verb)) {
            throw new ParameterException(last, "The command is missing.");
        }
        try {
            verb.run(console);
            return ExitCode.OK.code();
        } catch (Exception cause) {
            return FailureReporter.of(cause, console);
        }
    }

    /** How to use the output of each format. */
    private static String[] uses(Formats formats) {
        List<String> lines = new ArrayList<>(List.of("%nTo use the output (FILE):"));
        for (String name : formats.names()) {
            FormatUse use = formats.require(name).use();
            lines.add("  " + name);
            use.commands().forEach(command -> lines.add("    " + command.replace("%", "%%")));
            lines.add("    " + use.requires());
            lines.add("    " + use.limits());
        }
        return lines.toArray(String[]::new);
    }

    private String[] versions() throws IOException {
        List<String> lines = new ArrayList<>(List.of("tyk-redis " + version(), "Newest known releases:"));
        for (ComponentTable table : components.all()) {
            lines.add("  " + table.name() + " " + table.newest());
        }
        return lines.toArray(String[]::new);
    }

    /** The version, which the build writes. */
    private static String version() throws IOException {
        try (InputStream in = CommandTree.class.getResourceAsStream("version")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).strip();
        }
    }
}
