package io.tykredis.imports.form;

import io.tykredis.catalog.Components;
import io.tykredis.imports.source.DockerEnvFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.ImageText;
import io.tykredis.input.InputError;
import io.tykredis.input.SourcePosition;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The variables that a shell script exports or passes to a container. The rest of the script is ignored. */
@Singleton
public final class ShellForm implements Form {

    private static final Pattern SCRIPT = Pattern.compile(
            "\\A#!|(?m)^[^#\\n]*\\b(?:docker|podman|nerdctl)[ \\t]+(?:container[ \\t]+)?(?:run|create)\\b|"
                    + "^[ \\t]*(?:[A-Za-z_][A-Za-z0-9_]*=\\S*[ \\t]+){1,20}(?:\\.?/\\S+|tyk[a-z-]*)(?:[ \\t]|$)|"
                    + "^[ \\t]*(?:set -|exec |source |cd |if |for |while |helm |kubectl )");

    /** One of Tyk's charts, with the name of its repository or without. */
    private static final Pattern CHART = Pattern.compile("(?:[A-Za-z0-9.-]+/)*tyk-[a-z-]+");

    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=(.*)", Pattern.DOTALL);
    private static final List<String> RUNS = List.of("run", "create");

    @Override
    public String slug() {
        return "shell";
    }

    @Override
    public boolean refersToFiles() {
        return true;
    }

    @Override
    public Recognition recognize(FileText file, Components components) {
        boolean json = file.text().stripLeading().startsWith("{");
        boolean script =
                file.name().endsWith(".sh") || SCRIPT.matcher(file.text()).find();
        return !json && script ? Recognition.LIKELY : Recognition.NONE;
    }

    @Override
    public void read(FileText file, Intake intake) {
        ShellVariables known = new ShellVariables();
        List<EnvVariable> exported = new ArrayList<>();
        for (List<ShellWords.Word> command : ShellWords.commands(file.text())) {
            List<String> texts = command.stream().map(ShellWords.Word::text).toList();
            int run = run(texts);
            if (texts.get(0).equals("helm") && texts.contains("--set")) {
                chart(command, file).ifPresent(intake::remark);
            } else if (run > 0) {
                container(command.subList(run, command.size()), file, intake, known);
            } else {
                int first = texts.get(0).equals("export") ? 1 : 0;
                // Assignments before a command apply to it.
                int end = (int) texts.stream()
                        .takeWhile(text -> ASSIGNMENT.matcher(text).matches())
                        .count();
                boolean passed = first == 1 || end < texts.size();
                for (ShellWords.Word word : command.subList(first, first == 1 ? texts.size() : end)) {
                    variable(word, file, intake, known)
                            .filter(variable -> passed || intake.isOfComponent(variable.name()))
                            .ifPresent(exported::add);
                }
            }
        }
        intake.variables(exported, file);
    }

    /** The index of the first option of {@code docker run}; 0 for another command. */
    private static int run(List<String> texts) {
        for (int i = 1; i < texts.size(); i++) {
            boolean program = texts.get(i - 1).matches("(?:.*/)?(?:docker|podman|nerdctl)|container");
            if (program && RUNS.contains(texts.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static void container(List<ShellWords.Word> options, FileText file, Intake intake, ShellVariables known) {
        List<EnvVariable> fromFiles = new ArrayList<>();
        List<EnvVariable> variables = new ArrayList<>();
        List<ContainerMounts.Mount> mounts = new ArrayList<>();
        Map<String, SourcePosition> missing = new LinkedHashMap<>();
        String image = null;
        ImageText written = null;
        String name = "docker run";
        for (int i = 0; i < options.size(); i++) {
            ShellWords.Word word = options.get(i);
            ShellWords.Word next = i + 1 < options.size() ? options.get(i + 1) : word;
            String text = word.text();
            if (text.equals("-e") || text.equals("--env")) {
                variable(next, file, intake, known).ifPresent(variables::add);
                i++;
            } else if (text.startsWith("--env=") || (text.startsWith("-e") && text.contains("="))) {
                variable(word.without(text.startsWith("--env=") ? "--env=" : "-e"), file, intake, known)
                        .ifPresent(variables::add);
            } else if (text.equals("--env-file") || text.startsWith("--env-file=")) {
                String path = text.equals("--env-file") ? next.text() : text.substring("--env-file=".length());
                Optional<FileText> found = intake.find(path, file);
                found.ifPresent(env -> fromFiles.addAll(
                        DockerEnvFile.read(env.text(), env.at(), env.sent().name())));
                if (found.isEmpty()) {
                    missing.put(
                            path,
                            SourcePosition.at(file.text(), word.offset())
                                    .in(file.sent().name()));
                }
            } else if (text.equals("-v") || text.equals("--volume")) {
                String[] parts = next.text().split(":", -1);
                if (parts.length > 1) {
                    SourcePosition position = SourcePosition.at(file.text(), next.offset())
                            .in(file.sent().name());
                    mounts.add(new ContainerMounts.Mount(parts[0], parts[1], file.at(), position));
                }
                i++;
            } else if (text.equals("--name")) {
                name = next.text();
                i++;
            } else if (image == null
                    && ImageName.of(text).component(intake.components()).isPresent()) {
                image = text;
                written = new ImageText(text, file.at(), SourcePosition.at(file.text(), word.offset()));
            }
        }
        fromFiles.addAll(variables);
        String command = options.stream().map(ShellWords.Word::text).collect(Collectors.joining(" "));
        String service = name;
        ContainerMounts.Mounted mounted = new ContainerMounts(intake, mounts, command)
                .read(file, intake.component(service, image), ContainerMounts.Config::source);
        if (intake.container(new Container(service, image, fromFiles, mounted.files(), null, written), file)) {
            missing.forEach((path, position) -> intake.isMissing(path, "--env-file", service, file.at(), position));
            mounted.missing().forEach(config -> intake.isMissing(config, service));
        }
    }

    /** A remark about the values of one of Tyk's charts, which only Helm can apply. */
    private static Optional<InputError> chart(List<ShellWords.Word> command, FileText file) {
        return command.stream()
                .skip(1)
                .filter(word -> CHART.matcher(word.text()).matches())
                .findFirst()
                .map(word -> new InputError(
                        file.at(),
                        InputError.Code.FILE_NOT_SENT,
                        "The script runs helm with values for " + word.text() + ". They are not read.",
                        UnreadableKind.RENDERED,
                        SourcePosition.at(file.text(), word.offset())
                                .in(file.sent().name())));
    }

    private static Optional<EnvVariable> variable(
            ShellWords.Word word, FileText file, Intake intake, ShellVariables known) {
        Matcher assignment = ASSIGNMENT.matcher(word.text());
        boolean given = assignment.matches();
        String name = given ? assignment.group(1) : word.text();
        if (!given && !name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            return Optional.empty();
        }
        SourcePosition position =
                SourcePosition.at(file.text(), word.offset()).in(file.sent().name());
        if (!given) {
            return Optional.of(new EnvVariable(name, known.get(name), file.at().child(name)).in(position));
        }
        String written = assignment.group(2);
        if (intake.isOfComponent(name)) {
            known.defaulted(written).forEach(unset -> intake.remark(defaulted(name, unset, file, position)));
        }
        String value = known.set(name, written, file.expansion().of(name, position));
        return Optional.of(new EnvVariable(name, value, file.at().child(name))
                .in(position)
                .open(file.expansion().open()));
    }

    private static InputError defaulted(String name, String unset, FileText file, SourcePosition position) {
        String shown = Character.isDigit(unset.charAt(0)) ? "argument " + unset : unset;
        return new InputError(
                file.at().child(name),
                InputError.Code.ENV_UNRESOLVED,
                name + " depends on " + shown + ", which the script does not set. Its default is used here.",
                "If " + shown + " has another value where the script runs, write that value instead.",
                position);
    }
}
