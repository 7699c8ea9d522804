package io.tykredis.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
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
import io.tykredis.imports.reading.EnvKeys;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.DockerEnvFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.translate.Setting;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes the variables of one component in the texts in which they are set. */
final class VariableEditor {

    private final ComponentInstance instance;
    private final VariableSpots spots;
    private final Edits edits;
    private final InputErrors errors;
    private final List<Anchor> anchors;

    /** A variable with its place. */
    private record Anchor(EnvVariable variable, Found found) {
        int start() {
            return found.spot().entry().start();
        }
    }

    /** Takes edits and changes. */
    interface Edits {
        void edit(SentFile file, Replacement replacement);

        void insert(SentFile file, Replacement insertion);

        void change(SentFile file, Change change);
    }

    /** @param unread variables that were intended for the component but that it does not read */
    VariableEditor(
            ComponentInstance instance, Set<Pointer> unread, VariableSpots spots, Edits edits, InputErrors errors) {
        this.instance = instance;
        this.spots = spots;
        this.edits = edits;
        this.errors = errors;
        this.anchors = anchors(unread);
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
        Optional<String> written = writing(found.get(), variable).of(setting, name);
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
                int end = isRaw(spot, variable, text) ? endOfLine(text, value.start()) : value.end();
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
        for (Anchor each : anchors) {
            Optional<String> written = writing(each.found(), each.variable()).of(setting, setting.env());
            if (written.isPresent() || setting.reference().isEmpty()) {
                add(setting, reason, each, written.orElse(null));
                return;
            }
        }
    }

    private void add(Setting setting, String reason, Anchor behind, @Nullable String written) {
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

    private VariableWriting writing(Found found, EnvVariable variable) {
        String text = new EditableText(found.file().content()).text();
        return new VariableWriting(
                found.spot(),
                variable,
                text.stripLeading().startsWith("{"),
                isEncoded(found.spot(), variable, text),
                isRaw(found.spot(), variable, text));
    }

    /** Whether Docker reads the file: quotes and comments are part of the value. */
    private static boolean isRaw(Spot spot, EnvVariable variable, String text) {
        Span value = spot.value();
        if (spot.style() != Spot.Style.ENV || value == null) {
            return false;
        }
        String line = text.substring(
                text.indexOf('=', spot.name().end()) + 1,
                endOfLine(text, spot.name().end()));
        boolean marked = line.indexOf('#') >= 0 || line.indexOf('"') >= 0 || line.indexOf('\'') >= 0;
        return line.equals(variable.value()) && (marked || DockerEnvFile.is(text));
    }

    private static int endOfLine(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static boolean isEncoded(Spot spot, EnvVariable variable, String text) {
        Span value = spot.value();
        if (value == null
                || variable.value() == null
                || !variable.at().parent().name().equals("data")) {
            return false;
        }
        String written = text.substring(value.start(), value.end()).replaceAll("[\"'\\s]", "");
        String encoded = Base64.getEncoder().encodeToString(variable.value().getBytes(UTF_8));
        return !variable.value().isEmpty() && written.equals(encoded);
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

    /** The last of the component's variables in each place, first where its address is, or most of them. */
    private List<Anchor> anchors(Set<Pointer> unread) {
        record Group(SentFile file, int start) {}
        Map<Group, List<Anchor>> groups = new HashMap<>();
        Map<Group, Boolean> addressed = new HashMap<>();
        for (EnvVariable variable : instance.variables()) {
            if (EnvKeys.knows(instance.table(), variable.name()) || unread.contains(variable.at())) {
                spots.find(variable).ifPresent(found -> {
                    Group group = new Group(found.file(), found.spot().among().start());
                    groups.computeIfAbsent(group, any -> new ArrayList<>()).add(new Anchor(variable, found));
                    addressed.merge(group, isAddress(instance.table(), variable.name()), Boolean::logicalOr);
                });
            }
        }
        return groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Group, List<Anchor>> each) -> addressed.get(each.getKey()))
                        .thenComparing(each -> each.getValue().size())
                        .thenComparing(each -> -each.getKey().start())
                        .reversed())
                .map(each -> Collections.max(each.getValue(), Comparator.comparing(Anchor::start)))
                .toList();
    }

    private static boolean isAddress(ComponentTable table, String name) {
        Block main = table.blocks().get(0);
        return EnvKeys.prefixes(main).anyMatch(prefix -> main.keys().stream()
                .filter(key -> key.concept() == Concept.ADDRS || key.concept() == Concept.HOST)
                .anyMatch(key -> name.equals(table.envPrefix() + prefix + key.env())));
    }
}
