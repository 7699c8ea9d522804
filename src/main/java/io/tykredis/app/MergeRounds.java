package io.tykredis.app;

import io.tykredis.catalog.Components;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.merge.FileChange;
import io.tykredis.merge.FileMerger;
import io.tykredis.merge.MergedFile;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Merges the desired settings of components into files, until nothing changes. */
@Singleton
final class MergeRounds {

    private static final int MOST_ROUNDS = 16;

    private final ImportRequestReader reader;
    private final Components components;

    MergeRounds(ImportRequestReader reader, Components components) {
        this.reader = reader;
        this.components = components;
    }

    /**
     * Files after a merge.
     *
     * @param files all files, changed or not
     * @param unchangeable the settings in places that a merge cannot change
     * @param request the files, read again
     */
    record Result(
            List<SentFile> files, List<FileChange> changes, List<InputError> unchangeable, ImportRequest request) {

        /** The files with their texts before. */
        List<MergedFile> since(List<SentFile> before) {
            List<MergedFile> merged = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                merged.add(new MergedFile(
                        before.get(i).name(),
                        before.get(i).content(),
                        files.get(i).content()));
            }
            return merged;
        }
    }

    /** @param deployed reads the components in the files, with their desired settings */
    Result merge(ImportRequest request, Function<ImportRequest, List<DeployedComponent>> deployed) {
        List<FileChange> changes = new ArrayList<>();
        ImportRequest current = request;
        for (int round = 0; ; round++) {
            FileMerger merger = new FileMerger(current, components);
            deployed.apply(current).forEach(each -> each.into(merger));
            List<SentFile> merged = merger.files();
            changes.addAll(merger.changes());
            if (merger.changes().isEmpty() || round == MOST_ROUNDS) {
                List<InputError> unchangeable = new ArrayList<>(merger.unchangeable());
                merger.changes().stream().limit(1).map(MergeRounds::unreadable).forEach(unchangeable::add);
                return new Result(merged, changes, unchangeable, current);
            }
            // A removed setting may have overridden another one.
            current = reader.again(request, merged);
        }
    }

    /** A value that is written, but read as another one. */
    private static InputError unreadable(FileChange change) {
        return new InputError(
                Pointer.of(ImportRequestReader.FILES),
                InputError.Code.UNREADABLE_FORM,
                change.change().path().name() + " in " + change.file() + " cannot have this value.",
                "Set it in an env file, in Compose's environment or in the container's env.");
    }
}
