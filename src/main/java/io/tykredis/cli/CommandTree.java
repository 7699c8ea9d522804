package io.tykredis.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;

import io.quarkus.arc.All;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.arc.Unremovable;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.format.FormatUse;
import io.tykredis.format.Formats;
import io.tykredis.report.Tool;
import jakarta.inject.Singleton;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line with all its subcommands. */
@Unremovable
@Singleton
final class CommandTree {

    private final Components components;
    private final Formats formats;
    private final CommandLine.IFactory factory;
    private final CommandLine program;

    /** The commands by name, in the order of the help. Each is created on demand: most runs need one. */
    private final Map<String, InstanceHandle<Subcommand>> verbs = new TreeMap<>();

    CommandTree(
            @All List<InstanceHandle<Subcommand>> verbs,
            Components components,
            Formats formats,
            CommandLine.IFactory factory) {
        this.components = components;
        this.formats = formats;
        this.factory = factory;
        verbs.forEach(verb -> this.verbs.put(
                verb.getBean().getBeanClass().getAnnotation(Command.class).name(), verb));
        program = new CommandLine(new RootCommand(), factory);
        program.getCommandSpec().versionProvider(this::versions);
        program.getHelpSectionMap()
                .put(SECTION_KEY_COMMAND_LIST, help -> help.commandList(new TreeMap<>(help.subcommands())));
        program.getCommandSpec().usageMessage().exitCodeList(ExitCode.meanings());
    }

    /** Runs the command in the arguments and returns the exit code. */
    int run(Console console, String... args) {
        add(args);
        if (!Stream.of(args).allMatch(CommandTree::isReadable)) {
            return FailureReporter.of(
                    new ParameterException(
                            program,
                            "The locale cannot represent an argument, such as a file name. Set LC_ALL=C.UTF-8, or use"
                                    + " standard input instead of a file."),
                    console);
        }
        return program.setOut(console.out())
                .setErr(console.err())
                .setColorScheme(Help.defaultColorScheme(console.ansi()))
                .setExecutionStrategy(parsed -> run(parsed, console))
                .setParameterExceptionHandler((wrong, rest) -> FailureReporter.of(wrong, console))
                .setExecutionExceptionHandler((cause, command, parsed) -> FailureReporter.of(cause, console))
                .execute(args);
    }

    /** Adds the command that the arguments name, or else all of them: help and suggestions list them. */
    private void add(String... args) {
        String first = Stream.of(args)
                .filter(argument -> !argument.equals(RootCommand.NO_COLOR))
                .findFirst()
                .orElse("");
        boolean one = verbs.containsKey(first) && !first.equals(CompletionCommand.NAME);
        for (String name : one ? List.of(first) : verbs.keySet()) {
            if (!program.getSubcommands().containsKey(name)) {
                program.addSubcommand(name, create(name));
            }
        }
    }

    /** Called once per name: picocli takes the current values of option fields as their defaults. */
    private CommandLine create(String name) {
        CommandLine verb =
                new CommandLine(Objects.requireNonNull(verbs.get(name)).get(), factory);
        if (name.equals(TranslateCommand.NAME)) {
            verb.getCommandSpec().usageMessage().footer(uses(formats));
        }
        return verb;
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

    /** With LC_ALL=C, a JVM cannot read an argument outside ASCII, nor open a file with such a name. */
    @SuppressWarnings("ReturnValueIgnored")
    private static boolean isReadable(String argument) {
        try {
            Path.of(argument);
            return true;
        } catch (InvalidPathException e) {
            return false;
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

    private String[] versions() {
        List<String> lines = new ArrayList<>(List.of(Tool.NAME + " " + Tool.version(), "Newest known releases:"));
        for (ComponentTable table : components.all()) {
            lines.add("  " + table.name() + " " + table.newest());
        }
        return lines.toArray(String[]::new);
    }
}
