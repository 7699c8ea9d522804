package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.edit.EmbeddedText;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.ComponentFileText;
import io.tykredis.imports.source.FileKind;
import io.tykredis.imports.source.SentText;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.input.StrictJson;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A component's own configuration file, whole or in part. */
@Singleton
public final class ComponentFileForm implements Form {

    public static final String SLUG = "component-file";

    private static final Pattern LINE_AND_COLUMN = Pattern.compile("Line ([0-9]{1,9}), column ([0-9]{1,9})");

    @Override
    public String slug() {
        return SLUG;
    }

    @Override
    public Recognition recognize(FileText file, Components components) {
        boolean json = file.text().stripLeading().startsWith("{") || ComponentFileText.isFragment(file.text());
        if (!json) {
            return Recognition.NONE;
        } else if (table(file, components).isPresent()) {
            return Recognition.LIKELY;
        } else if (!inside(file, components).isEmpty()) {
            return Recognition.POSSIBLE;
        }
        return file.object().isEmpty() ? Recognition.POSSIBLE : Recognition.NONE;
    }

    @Override
    public void read(FileText file, Intake intake) {
        Optional<ComponentTable> table = table(file, intake.components());
        List<ComponentTable> inside = inside(file, intake.components());
        if (table.isEmpty() && !inside.isEmpty()) {
            intake.errors()
                    .add(file.error(
                            InputError.Code.UNREADABLE_FORM,
                            "This is the content of a Redis block, without the block's name.",
                            "Send it with its name: "
                                    + inside.stream()
                                            .map(each -> FileKind.around(
                                                            each.blocks().get(0)) + " for the " + each.title())
                                            .collect(Collectors.joining(", "))
                                    + ". Or name the component: \"component\" of the file in the request, --component on"
                                    + " the command line."));
            return;
        }
        if (table.isEmpty()) {
            // The component is unknown, so the error is in the JSON itself.
            syntax(file).forEach(intake.errors()::add);
            return;
        }
        read(sent(file), file, file.at(), table.get(), intake).ifPresent(config -> intake.config(config, file));
    }

    /** The JSON errors in a file whose component is unknown. */
    static List<InputError> syntax(FileText file) {
        boolean fragment = ComponentFileText.isFragment(file.text());
        String text = fragment ? ComponentFileText.completed(file.text()) : file.text();
        try {
            StrictJson.read(text.getBytes(StandardCharsets.UTF_8), InputErrors.ofEverything());
            return List.of();
        } catch (InvalidInput e) {
            return e.errors().stream()
                    .map(error -> located(error.at(file.at()), sent(file), file))
                    .toList();
        }
    }

    private static List<ComponentTable> inside(FileText file, Components components) {
        return content(file)
                .map(content -> FileKind.insideOf(components, content))
                .orElse(List.of());
    }

    /** The text of a whole file. */
    private static SentText sent(FileText file) {
        return new SentText(file.sent().name(), file.sent().content(), null);
    }

    /** Reads a component's file that is a member of another file. */
    static Optional<ComponentFile> embedded(FileText file, String name, EmbeddedText text, Pointer at, Intake intake) {
        return table(name, text.content(), intake)
                .flatMap(
                        table -> read(new SentText(file.sent().name(), text.content(), text), file, at, table, intake));
    }

    /** Reads a whole file that another file refers to by this name. */
    static Optional<ComponentFile> mounted(FileText file, String name, Intake intake) {
        Optional<ComponentFile> read = table(name, file.sent().content(), intake)
                .flatMap(table -> read(sent(file), file, file.at(), table, intake));
        read.ifPresent(config -> intake.holds(file, config.table()));
        return read;
    }

    private static Optional<ComponentTable> table(String name, String content, Intake intake) {
        return content.stripLeading().startsWith("{")
                ? object(content)
                        .map(found -> table(name, found, intake.components()))
                        .orElseGet(() -> named(name, intake.components()))
                : Optional.empty();
    }

    private static Optional<ComponentTable> named(String name, Components components) {
        return components.all().stream()
                .filter(table -> table.file().equals(FileNames.last(name)))
                .findFirst();
    }

    private static Optional<ComponentFile> read(
            SentText text, FileText file, Pointer at, ComponentTable table, Intake intake) {
        InputErrors errors = new InputErrors();
        Optional<ComponentFile> read = ComponentFileText.read(text.content(), table, at, intake.syntax(), errors);
        errors.all().forEach(error -> intake.errors().add(located(error, text, file)));
        return read.map(found -> {
            FileKind.check(intake.components(), new ComponentFile(table, found.content(), Pointer.ROOT));
            return found.of(text);
        });
    }

    /** A syntax error with its position in the file. Its text has that in the component's file, completed or not. */
    private static InputError located(InputError error, SentText text, FileText file) {
        EmbeddedText within = text.within();
        SourcePosition otherwise = within == null ? file.start() : within.start();
        Matcher named = LINE_AND_COLUMN.matcher(error.detail());
        if (!named.lookingAt()) {
            return error.in(otherwise);
        }
        int line = Integer.parseInt(named.group(1)) - (ComponentFileText.isFragment(text.content()) ? 1 : 0);
        SourcePosition inside = SourcePosition.of(Math.max(1, line), Integer.parseInt(named.group(2)));
        SourcePosition found = within == null ? inside.in(file.sent().name()) : within.position(inside);
        String detail = "Line " + found.line() + ", column " + found.column()
                + error.detail().substring(named.end());
        return new InputError(error.pointer(), error.code(), detail, error.fix(), found);
    }

    private static Optional<ComponentTable> table(FileText file, Components components) {
        ComponentTable hint = file.sent().component();
        if (hint != null) {
            return Optional.of(hint);
        }
        return content(file).flatMap(found -> table(file.name(), found, components));
    }

    private static Optional<ObjectNode> content(FileText file) {
        return ComponentFileText.isFragment(file.text())
                ? object(ComponentFileText.completed(file.text()))
                : file.object();
    }

    /** Identifies the component by content, or by name if the content is ambiguous or does not concern Redis. */
    private static Optional<ComponentTable> table(String name, ObjectNode content, Components components) {
        Optional<ComponentTable> named = named(name, components);
        List<ComponentTable> inside = FileKind.insideOf(components, content);
        return FileKind.isFor(components, content, named)
                .or(() -> named.filter(inside::contains))
                .or(() -> FileKind.of(components, content))
                .or(() -> inside.size() == 1
                        ? Optional.of(inside.get(0))
                        : named.filter(table -> inside.isEmpty() || inside.contains(table)));
    }

    private static Optional<ObjectNode> object(String text) {
        try {
            return StrictJson.first(text.getBytes(StandardCharsets.UTF_8), InputErrors.ofEverything())
                                    .document()
                            instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }
}
