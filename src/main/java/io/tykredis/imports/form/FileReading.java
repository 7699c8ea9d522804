package io.tykredis.imports.form;

import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.input.InputError;
import java.util.List;

/**
 * What was read of all files that were sent.
 *
 * @param configs components' files that no container mounts
 * @param variables those of no container
 * @param instances the components that run in containers
 * @param remarks what is to be told although the files can be read
 * @param files all that were sent
 */
public record FileReading(
        List<ComponentFile> configs,
        List<EnvVariable> variables,
        List<ComponentInstance> instances,
        List<Source> sources,
        List<InputError> remarks,
        List<SentFile> files) {

    public static final FileReading NONE =
            new FileReading(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public FileReading {
        configs = List.copyOf(configs);
        variables = List.copyOf(variables);
        instances = List.copyOf(instances);
        sources = List.copyOf(sources);
        remarks = List.copyOf(remarks);
        files = List.copyOf(files);
    }

    /** Of a file that is read elsewhere. */
    public static FileReading of(SentFile file) {
        return new FileReading(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(file));
    }

    /** Files that others refer to, but that were not sent. */
    public List<InputError> missing() {
        return remarks.stream()
                .filter(remark -> remark.code() == InputError.Code.FILE_NOT_SENT)
                .toList();
    }

    static FileReading of(Intake intake, List<Source> sources) {
        return new FileReading(
                intake.configs(),
                intake.variables(),
                intake.instances(),
                sources,
                intake.remarks(),
                intake.files().stream().map(FileText::sent).toList());
    }
}
