package io.tykredis.imports;

import io.tykredis.edit.Lines;
import io.tykredis.edit.Spot;
import io.tykredis.edit.VariableText;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.source.DockerEnvFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.ImportRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the places of variables in the input files. */
public final class VariableSpots {

    private final ImportRequest request;
    private final Map<SentFile, VariableText> texts = new HashMap<>();
    private final Map<SentFile, Set<String>> names = new HashMap<>();

    public VariableSpots(ImportRequest request) {
        this.request = request;
    }

    /** The place of a variable in a file. */
    public record Found(SentFile file, Spot spot) {}

    /** Finds a variable; empty if no file sets it, or if its notation cannot be edited. */
    public Optional<Found> find(EnvVariable variable) {
        return request.sources().files().stream()
                .filter(file -> file.at().covers(variable.at()))
                .findFirst()
                // Its values have no quotes, so those that an edit may need would become a part of them.
                .filter(file -> !DockerEnvFile.is(file.content()))
                .flatMap(file -> spot(variable, file).map(spot -> new Found(file, spot)));
    }

    private Optional<Spot> spot(EnvVariable variable, SentFile file) {
        return variable.position() == null
                ? Optional.empty()
                : text(file).find(variable.position(), variable.name(), names.computeIfAbsent(file, this::names));
    }

    private Set<String> names(SentFile file) {
        return request.allVariables().stream()
                .filter(other -> file.at().covers(other.at()))
                .map(EnvVariable::name)
                .collect(Collectors.toSet());
    }

    private VariableText text(SentFile file) {
        return texts.computeIfAbsent(file, sent -> new VariableText(sent.content()));
    }

    Lines lines(SentFile file) {
        return text(file).lines();
    }
}
