package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.ComponentFileText;
import io.tykredis.imports.source.FileKind;
import io.tykredis.imports.source.SentText;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.input.StrictJson;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A component's own configuration file, whole or in part. */
@Singleton
public final class ComponentFileForm implements Form {

    @Override
    public String slug() {
        return "component-file";
    }

    @Override
    public Recognition recognize(FileText file, Components components) {
        boolean json = file.text().stripLeading().startsWith("{") || ComponentFileText.isFragment(file.text());
        if (!json) {
            return Recognition.NONE;
        } else if (table(file, components).isPresent()) {
            return Recognition.LIKELY;
        }
        return file.object().isEmpty() ? Recognition.POSSIBLE : Recognition.NONE;
    }

    @Override
    public void read(FileText file, Intake intake) {
        Optional<ComponentTable> table = table(file, intake.components());
        if (table.isEmpty()) {
            // No component is known, so what is wrong is the JSON itself.
            StrictJson.read(file.text().getBytes(StandardCharsets.UTF_8), InputErrors.ofEverything());
            return;
        }
        read(file, file.sent().content(), null, file.at(), table.get(), intake)
                .ifPresent(config -> intake.config(config, file));
    }

    /** A component's file that is a member of another file. */
    static Optional<ComponentFile> embedded(
            FileText file, String name, String content, @Nullable SourcePosition position, Pointer at, Intake intake) {
        return table(name, content, intake).flatMap(table -> read(file, content, position, at, table, intake));
    }

    /** The same, of a whole file that another refers to under this name. */
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
        Optional<ComponentFile> read = ComponentFileText.read(content, table, at, intake.syntax(), intake.errors());
        return read.map(found -> {
            FileKind.check(intake.components(), new ComponentFile(table, found.content(), Pointer.ROOT));
            return found.of(new SentText(file.sent().name(), content, whole));
        });
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

    /** By content; by name where the content leaves a doubt. */
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
