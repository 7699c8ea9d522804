package io.tykredis.imports.form;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.input.InputError;
import io.tykredis.model.Version;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was read of all files that were sent.
 *
 * @param versions by component, as far as the files tell
 * @param missing files that others refer to, but that were not sent
 */
public record FileReading(
        List<ComponentFile> configs,
        List<EnvVariable> variables,
        List<Source> sources,
        Map<String, Version> versions,
        List<InputError> missing) {

    public static final FileReading NONE = new FileReading(List.of(), List.of(), List.of(), Map.of(), List.of());

    public FileReading {
        configs = List.copyOf(configs);
        variables = List.copyOf(variables);
        sources = List.copyOf(sources);
        versions = Map.copyOf(versions);
        missing = List.copyOf(missing);
    }

    static FileReading of(Intake intake, List<Source> sources) {
        Map<String, Version> versions = new TreeMap<>();
        for (ComponentTable table : intake.components().all()) {
            @Nullable Version version = intake.version(table.name());
            if (version != null) {
                versions.put(table.name(), version);
            }
        }
        return new FileReading(intake.configs(), intake.variables(), sources, versions, intake.missing());
    }
}
