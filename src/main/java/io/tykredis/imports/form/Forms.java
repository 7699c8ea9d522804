package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Components;
import io.tykredis.imports.source.Expansion;
import io.tykredis.imports.source.FileKind;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All forms. */
public final class Forms {

    /** Top-level names that occur in a request and in no other YAML. */
    private static final List<String> REQUEST = List.of("configs", "files", "spec");

    private final List<Form> forms;
    private final Components components;

    public Forms(Collection<Form> forms, Components components) {
        this.forms = forms.stream().sorted(Comparator.comparing(Form::slug)).toList();
        this.components = components;
    }

    public List<Form> all() {
        return forms;
    }

    /** The form of a text without a name, if recognised. */
    public Optional<Form> of(String text) {
        return of(new FileText(new SentFile(null, text, null, Pointer.ROOT), new Expansion()));
    }

    /** Whether a file that nobody named has a form whose settings are read, and more than the form speaks for Tyk. */
    public boolean canRead(SentFile sent) {
        FileText file = new FileText(sent, new Expansion());
        return of(file).filter(Form::holdsSettings)
                .filter(form -> form.recognize(file, components) != Recognition.POSSIBLE || concernsTyk(file))
                .isPresent();
    }

    private boolean concernsTyk(FileText file) {
        String name = FileNames.last(file.name());
        return FileNames.isEnvFile(name)
                || components.all().stream()
                        .anyMatch(table ->
                                table.file().equals(name) || file.text().contains(table.envPrefix()));
    }

    private Optional<Form> of(FileText file) {
        Form best = null;
        Recognition most = Recognition.NONE;
        for (int i = 0; i < forms.size() && most != Recognition.CERTAIN; i++) {
            Form form = forms.get(i);
            Recognition sure = form.recognize(file, components);
            if (sure.compareTo(most) > 0) {
                best = form;
                most = sure;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Reads each file with the form that recognises it most surely. Files that others refer to come last.
     *
     * @param syntax receives JSON errors in a component's file that can still be read
     * @param errors receives the reasons why a file cannot be read
     */
    public FileReading read(List<SentFile> sent, InputErrors syntax, InputErrors errors) {
        Expansion expansion = new Expansion();
        List<FileText> files =
                sent.stream().map(each -> new FileText(each, expansion)).toList();
        Intake intake = new Intake(components, files, syntax, errors);
        Map<FileText, Form> recognized = new LinkedHashMap<>();
        files.forEach(file -> of(file).ifPresent(form -> recognized.put(file, form)));
        useParts(recognized, intake);
        Stream.concat(
                        files.stream().filter(file -> refersToFiles(recognized.get(file))),
                        files.stream().filter(file -> !refersToFiles(recognized.get(file))))
                .forEach(file -> {
                    Form form = recognized.get(file);
                    if (form == null && !intake.isUsed(file) && (recognized.isEmpty() || !isEmptied(file))) {
                        unknown(file).forEach(errors::add);
                    } else if (form != null && !intake.isUsed(file)) {
                        read(file, form, intake);
                    }
                });
        List<Source> sources = recognized.entrySet().stream()
                .map(each ->
                        new Source(each.getKey().sent().name(), each.getValue().slug(), intake.members(each.getKey())))
                .toList();
        return FileReading.of(intake, sources);
    }

    /** Whether it is an env file from which every variable was removed. */
    private boolean isEmptied(FileText file) {
        return components.all().stream().noneMatch(table -> table.file().equals(FileNames.last(file.name())))
                && file.text().lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    /** Marks the files that are parts of others. Of files that are parts of each other, the first is none. */
    private static void useParts(Map<FileText, Form> recognized, Intake intake) {
        Set<FileText> visited = new HashSet<>();
        recognized.keySet().forEach(file -> {
            Deque<FileText> open = new ArrayDeque<>(intake.isUsed(file) ? List.of() : List.of(file));
            while (!open.isEmpty()) {
                FileText each = open.pop();
                Form form = recognized.get(each);
                if (form != null && visited.add(each)) {
                    form.parts(each).stream()
                            .flatMap(path -> intake.named(path, each).stream())
                            .filter(part -> part != file)
                            .forEach(part -> {
                                intake.use(part);
                                open.push(part);
                            });
                }
            }
        });
    }

    private static boolean refersToFiles(@Nullable Form form) {
        return form != null && form.refersToFiles();
    }

    private static void read(FileText file, Form form, Intake intake) {
        try {
            form.read(file, intake);
        } catch (InvalidInput e) {
            for (InputError error : e.errors()) {
                intake.errors().add(located(error.at(error.pointer().under(file.at())), file));
            }
        }
    }

    /** Whether the file is YAML, but would be a request or a component's file if it were JSON. */
    private boolean isJsonInYaml(FileText file) {
        return !file.isJson()
                && file.documents().size() == 1
                && file.documents().get(0) instanceof ObjectNode object
                && (REQUEST.stream().anyMatch(object::has)
                        || object.path("topology").has("mode")
                        || FileKind.of(components, object).isPresent());
    }

    private List<InputError> unknown(FileText file) {
        InvalidInput syntax = file.looksLikeYaml() && !file.isJson() ? file.failure() : null;
        if (syntax != null) {
            return List.of(located(syntax.errors().get(0).at(file.at()), file));
        }
        List<InputError> json = file.isJson() ? ComponentFileForm.syntax(file) : List.of();
        if (!json.isEmpty()) {
            return json;
        }
        return List.of(
                isJsonInYaml(file)
                        ? file.error(
                                InputError.Code.UNREADABLE_FORM,
                                "The text is YAML. A request and a component's file must be JSON.",
                                "Convert it to JSON, for example with: yq -o=json.")
                        : file.error(
                                InputError.Code.UNREADABLE_FORM,
                                "The format of the file is not supported.",
                                "Send a component's configuration file, an env file, a Compose file, Kubernetes manifests"
                                        + " or an ECS task definition."));
    }

    /** The error with the file of its position, or with the start of the file. */
    private static InputError located(InputError error, FileText file) {
        SourcePosition position = error.position();
        return error.in(
                position == null
                        ? file.start()
                        : position.file() == null ? position.in(file.sent().name()) : position);
    }
}
