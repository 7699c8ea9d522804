package io.tykredis.imports;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.Remedy;
import io.tykredis.edit.Replacement;
import io.tykredis.edit.TextEdit;
import io.tykredis.edit.VariableEdits;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.ComponentFileEdits;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.ImportRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Converts the remedies of a finding to edits of the input files. */
final class SourceEdits {

    private final ImportRequest request;
    private final VariableSpots spots;
    private final Map<ComponentFile, ComponentFileEdits> files = new HashMap<>();

    SourceEdits(ImportRequest request) {
        this.request = request;
        this.spots = new VariableSpots(request);
    }

    /** The finding with all edits that it requires, or with none. */
    Diagnostic with(Diagnostic found) {
        List<TextEdit> edits = new ArrayList<>();
        for (Remedy remedy : found.remedies()) {
            Optional<List<TextEdit>> made = edits(remedy);
            if (made.isEmpty()) {
                return found;
            }
            edits.addAll(made.get());
        }
        return edits.isEmpty() ? found : found.with(edits);
    }

    private Optional<List<TextEdit>> edits(Remedy remedy) {
        List<EnvVariable> variables = request.allVariables().stream()
                .filter(variable -> variable.at().equals(remedy.at()))
                .toList();
        if (!variables.isEmpty()) {
            return remedy.kind() == Remedy.Kind.KEEP_LAST
                    ? earlier(lastOf(variables.get(0)))
                    : edits(remedy, variables.get(variables.size() - 1));
        }
        return request.allFiles().stream()
                .filter(file -> file.at().covers(remedy.at()))
                .findFirst()
                .flatMap(file ->
                        files.computeIfAbsent(file, ComponentFileEdits::new).edits(remedy));
    }

    private Optional<List<TextEdit>> edits(Remedy remedy, EnvVariable variable) {
        return spots.find(variable)
                .flatMap(found -> made(remedy, variable, found).map(all -> all.stream()
                        .map(each -> spots.lines(found.file()).edit(found.file().name(), each))
                        .toList()));
    }

    private Optional<List<Replacement>> made(Remedy remedy, EnvVariable variable, VariableSpots.Found found) {
        return switch (remedy.kind()) {
            case RENAME ->
                isOther(remedy.requiredName(), variable, found)
                        ? Optional.empty()
                        : VariableEdits.rename(found.spot(), remedy.requiredName());
            case REMOVE -> VariableEdits.remove(found.spot());
            case REWRITE ->
                VariableEdits.rewrite(
                        found.spot(),
                        new EditableText(found.file().content()).text(),
                        Objects.requireNonNullElse(remedy.name(), variable.name()),
                        remedy.requiredValue().asText(),
                        variable.value());
            case ADD_BEHIND ->
                VariableEdits.another(
                        found.spot(),
                        new EditableText(found.file().content()).text(),
                        remedy.requiredName(),
                        remedy.requiredValue().asText());
            case KEEP_LAST, QUOTE, UNQUOTE -> Optional.empty();
        };
    }

    /** Whether the renamed variable would only disappear, with a value that the existing one does not have. */
    private boolean isOther(String name, EnvVariable variable, VariableSpots.Found found) {
        return found.spot().among().names().contains(name)
                && request.allVariables().stream()
                        .filter(other ->
                                other.name().equals(name) && found.file().at().covers(other.at()))
                        .noneMatch(other -> Objects.equals(other.value(), variable.value())
                                && Objects.equals(other.reference(), variable.reference()));
    }

    private EnvVariable lastOf(EnvVariable any) {
        return request.allVariables().stream()
                .filter(any::repeats)
                .reduce((first, last) -> last)
                .orElse(any);
    }

    /** Removes all variables with this name except the last. */
    @SuppressWarnings("ReferenceEquality") // two may be equal
    private Optional<List<TextEdit>> earlier(EnvVariable last) {
        List<TextEdit> all = new ArrayList<>();
        for (EnvVariable variable : request.allVariables()) {
            if (variable.repeats(last) && variable != last) {
                Optional<List<TextEdit>> removal = edits(Remedy.remove(variable.at()), variable);
                if (removal.isEmpty()) {
                    return removal;
                }
                all.addAll(removal.get());
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
