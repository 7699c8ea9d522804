package io.tykredis.imports.form;

import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.NamedReleases;
import io.tykredis.imports.source.UnsentSettings;
import io.tykredis.input.InputError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of all input files.
 *
 * @param configs component files that no container mounts
 * @param variables the variables that belong to no container
 * @param instances the components in containers
 * @param remarks remarks about readable files
 * @param files all input files
 * @param unsent the settings, by service, that are in files that were not sent
 */
public record FileReading(
        List<ComponentFile> configs,
        List<EnvVariable> variables,
        List<ComponentInstance> instances,
        List<Source> sources,
        List<InputError> remarks,
        List<SentFile> files,
        Map<String, UnsentSettings> unsent) {

    public static final FileReading NONE =
            new FileReading(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    public FileReading {
        configs = List.copyOf(configs);
        variables = List.copyOf(variables);
        instances = List.copyOf(instances);
        sources = List.copyOf(sources);
        remarks = List.copyOf(remarks);
        files = List.copyOf(files);
        unsent = Map.copyOf(unsent);
    }

    /** The reading of a file that another reader handles. */
    public static FileReading of(SentFile file) {
        return new FileReading(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(file), Map.of());
    }

    /** The same, after settings that are in no file. */
    public FileReading after(List<Source> others) {
        return new FileReading(
                configs,
                variables,
                instances,
                Stream.concat(others.stream(), sources.stream()).toList(),
                remarks,
                files,
                unsent);
    }

    /** The settings of the service that are in files that were not sent. */
    public UnsentSettings unsent(@Nullable String service) {
        return service == null ? UnsentSettings.NONE : unsent.getOrDefault(service, UnsentSettings.NONE);
    }

    /** The files that others refer to, but that are missing in the input. */
    public List<InputError> missing() {
        return remarks.stream()
                .filter(remark -> remark.code() == InputError.Code.FILE_NOT_SENT)
                .toList();
    }

    /**
     * The same files, with the release of each component. The services of a component have their own; files and
     * variables outside them have none then.
     */
    public FileReading in(NamedReleases releases) {
        Set<String> deployed = instances.stream()
                .filter(instance -> instance.service() != null)
                .map(instance -> instance.table().name())
                .collect(Collectors.toSet());
        return new FileReading(
                configs,
                variables,
                instances,
                sources.stream()
                        .map(source -> source.with(member -> member.service() == null
                                        && deployed.contains(member.table().name())
                                ? member
                                : new Source.Member(
                                        member.table(),
                                        member.service(),
                                        releases.of(member.table(), member.release()))))
                        .toList(),
                remarks,
                files,
                unsent);
    }

    /** The same files, as if no image or label showed a release. */
    public FileReading withoutReleases() {
        return new FileReading(
                configs,
                variables,
                instances.stream().map(ComponentInstance::withoutRelease).toList(),
                sources,
                remarks,
                files,
                unsent);
    }

    static FileReading of(Intake intake, List<Source> sources) {
        return new FileReading(
                intake.configs(),
                intake.variables(),
                intake.instances(),
                sources,
                intake.remarks(),
                intake.files().stream().map(FileText::sent).toList(),
                intake.unsent());
    }
}
