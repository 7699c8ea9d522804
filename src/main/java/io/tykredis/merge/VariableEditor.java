package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Concept;
import io.tykredis.edit.AnotherVariable;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.Replacement;
import io.tykredis.edit.Span;
import io.tykredis.edit.Spot;
import io.tykredis.format.NativeFile;
import io.tykredis.imports.VariableSpots;
import io.tykredis.imports.VariableSpots.Found;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.translate.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes the variables of one component in the texts in which they are set. */
final class VariableEditor {

    private final VariableSpots spots;
    private final Edits edits;
    private final InputErrors errors;
    private final List<VariableAnchor> anchors;

    /** Takes edits and changes. */
    interface Edits {
        void edit(SentFile file, Replacement replacement);

        void insert(SentFile file, Replacement insertion);

        void change(SentFile file, Change change);
    }

    /** @param unread variables that were intended for the component but that it does not read */
    VariableEditor(
            ComponentInstance instance, Set<Pointer> unread, VariableSpots spots, Edits edits, InputErrors errors) {
        this.spots = spots;
        this.edits = edits;
        this.errors = errors;
        this.anchors = VariableAnchor.of(instance, unread, spots);
    }

    /** Whether the variable is in a place that can be changed. */
    boolean reaches(EnvVariable variable) {
        return spots.find(variable).map(found -> found.spot().value()).isPresent();
    }

    /** Returns whether the form can carry the value. */
    boolean set(EnvVariable variable, String name, Setting setting, @Nullable JsonNode before, String reason) {
        Optional<Found> found = spots.find(variable);
        Span value = found.map(each -> each.spot().value()).orElse(null);
        if (found.isEmpty() || value == null) {
            cannot(variable);
            return true;
        }
        Optional<String> written = VariableWriting.in(found.get(), variable).of(setting, name);
        if (written.isEmpty()) {
            if (setting.reference().isEmpty()) {
                cannot(variable);
            }
            return false;
        }
        SentFile file = found.get().file();
        Spot spot = found.get().spot();
        switch (spot.style()) {
            case ENV, OPTION -> {
                String text = new EditableText(file.content()).text();
                int end = VariableWriting.isRaw(spot, variable, text)
                        ? VariableWriting.endOfLine(text, value.start())
                        : value.end();
                edits.edit(file, new Replacement(spot.name().start(), end, written.get()));
            }
            case PAIR -> edits.edit(file, new Replacement(value.start(), value.end(), written.get()));
            case MEMBER, OBJECT -> {
                if (!name.equals(variable.name())) {
                    edits.edit(
                            file,
                            new Replacement(spot.name().start(), spot.name().end(), name));
                }
                edits.edit(file, new Replacement(value.start(), value.end(), written.get()));
            }
        }
        boolean renamed = !name.equals(variable.name());
        if (renamed) {
            change(file, Change.Operation.REMOVE, variable.name(), before, null, "Replaced by " + name + ".", setting);
        }
        change(
                file,
                renamed ? Change.Operation.ADD : Change.Operation.REPLACE,
                name,
                renamed ? null : before,
                NativeFile.value(setting).orElse(null),
                reason,
                setting);
        return true;
    }

    void remove(EnvVariable variable, Concept concept, @Nullable JsonNode before, String reason) {
        Optional<Found> found = spots.find(variable);
        Span whole = found.map(each -> each.spot().whole()).orElse(null);
        if (found.isEmpty() || whole == null) {
            cannot(variable);
            return;
        }
        SentFile file = found.get().file();
        edits.edit(file, new Replacement(whole.start(), whole.end(), ""));
        edits.change(
                file,
                new Change(
                        Change.Operation.REMOVE,
                        Pointer.of(variable.name()),
                        before == null ? ChangeRecorder.MASK : ChangeRecorder.shown(before, concept),
                        null,
                        reason,
                        concept));
    }

    /** Behind the other variables of the component. A reference goes to a place that can have it. */
    void add(Setting setting, String reason) {
        for (VariableAnchor each : anchors) {
            Optional<String> written =
                    VariableWriting.in(each.found(), each.variable()).of(setting, setting.env());
            if (written.isPresent() || setting.reference().isEmpty()) {
                add(setting, reason, each, written.orElse(null));
                return;
            }
        }
    }

    private void add(Setting setting, String reason, VariableAnchor behind, @Nullable String written) {
        Found anchor = behind.found();
        String like = behind.variable().name();
        AnotherVariable another = new AnotherVariable(
                anchor.spot(), new EditableText(anchor.file().content()).text());
        if (written == null) {
            cannot(
                    behind.variable(),
                    setting.env() + " cannot be set beside " + like + ": its value requires other quotes.");
            return;
        } else if (!another.isPossible()) {
            return;
        }
        edits.insert(anchor.file(), another.insertion(setting.env(), written));
        change(
                anchor.file(),
                Change.Operation.ADD,
                setting.env(),
                null,
                NativeFile.value(setting).orElse(null),
                reason,
                setting);
    }

    private void change(
            SentFile file,
            Change.Operation operation,
            String name,
            @Nullable JsonNode from,
            @Nullable JsonNode to,
            String reason,
            Setting setting) {
        Concept concept = setting.key().concept();
        JsonNode shown = to == null && operation != Change.Operation.REMOVE
                ? ChangeRecorder.MASK
                : ChangeRecorder.shown(to, concept);
        edits.change(
                file,
                new Change(operation, Pointer.of(name), ChangeRecorder.shown(from, concept), shown, reason, concept));
    }

    private void cannot(EnvVariable variable) {
        cannot(variable, variable.name() + " is set in a way that a merge cannot change.");
    }

    private void cannot(EnvVariable variable, String detail) {
        errors.add(new InputError(
                variable.at(),
                InputError.Code.UNREADABLE_FORM,
                detail,
                "Set it in an env file, in Compose's environment or in the container's env.",
                variable.position()));
    }
}
