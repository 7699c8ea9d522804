package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
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
import org.jspecify.annotations.Nullable;

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
                                    + "."));
            return;
        }
        if (table.isEmpty()) {
            // The component is unknown, so the error is in the JSON itself.
            try {
                StrictJson.read(file.text().getBytes(StandardCharsets.UTF_8), InputErrors.ofEverything());
            } catch (InvalidInput e) {
                e.errors().forEach(error -> intake.errors()
                        .add(error.at(file.at()).in(place(error, file))));
            }
            return;
        }
        read(file, file.sent().content(), null, file.at(), table.get(), intake)
                .ifPresent(config -> intake.config(config, file));
    }

    private static List<ComponentTable> inside(FileText file, Components components) {
        return file.object()
                .map(content -> FileKind.insideOf(components, content))
                .orElse(List.of());
    }

    /** Reads a component's file that is a member of another file. */
    static Optional<ComponentFile> embedded(
            FileText file, String name, String content, @Nullable SourcePosition position, Pointer at, Intake intake) {
        return table(name, content, intake).flatMap(table -> read(file, content, position, at, table, intake));
    }

    /** Reads a whole file that another file refers to by this name. */
    static Optional<ComponentFile> mounted(FileText file, String name, Intake intake) {
        String content = file.sent().content();
        Optional<ComponentFile> read =
                table(name, content, intake).flatMap(table -> read(file, content, null, file.at(), table, intake));
        read.ifPresent(config -> intake.holds(file, config.table()));
        return read;
    }

    private static Optional<ComponentTable> table(String name, String content, Intake intake) {
        return content.stripLeading().startsWith("{")
                ? object(content).flatMap(found -> table(name, found, intake.components()))
                : Optional.empty();
    }

    private static Optional<ComponentFile> read(
            FileText file,
            String content,
            @Nullable SourcePosition whole,
            Pointer at,
            ComponentTable table,
            Intake intake) {
        InputErrors errors = new InputErrors();
        Optional<ComponentFile> read = ComponentFileText.read(content, table, at, intake.syntax(), errors);
        errors.all().forEach(error -> intake.errors().add(error.in(whole == null ? place(error, file) : whole)));
        return read.map(found -> {
            FileKind.check(intake.components(), new ComponentFile(table, found.content(), Pointer.ROOT));
            return found.of(new SentText(file.sent().name(), content, whole));
        });
    }

    /** The position in a syntax error. A completed fragment has one line that the input lacks. */
    private static SourcePosition place(InputError error, FileText file) {
        Matcher named = LINE_AND_COLUMN.matcher(error.detail());
        if (!named.lookingAt()) {
            return file.start();
        }
        int line = Integer.parseInt(named.group(1)) - (ComponentFileText.isFragment(file.text()) ? 1 : 0);
        return new SourcePosition(file.sent().name(), Math.max(1, line), Integer.parseInt(named.group(2)));
    }

    private static Optional<ComponentTable> table(FileText file, Components components) {
        ComponentTable hint = file.sent().component();
        if (hint != null) {
            return Optional.of(hint);
        }
        Optional<ObjectNode> object = ComponentFileText.isFragment(file.text())
                ? object(ComponentFileText.completed(file.text()))
                : file.object();
        return object.flatMap(found -> table(file.name(), found, components));
    }

    /** Identifies the component by content, or by name if the content is ambiguous. */
    private static Optional<ComponentTable> table(String name, ObjectNode content, Components components) {
        String last = FileNames.last(name);
        Optional<ComponentTable> named = components.all().stream()
                .filter(table -> table.file().equals(last))
                .findFirst();
        return FileKind.isFor(components, content, named).or(() -> FileKind.of(components, content));
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
