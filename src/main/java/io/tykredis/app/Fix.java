package io.tykredis.app;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.diagnostic.Severity;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.TextEdit;
import io.tykredis.imports.CheckedEdits;
import io.tykredis.imports.Importer;
import io.tykredis.imports.form.IgnoreComments;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.input.InvalidInput;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The use case that applies the edits of findings to files, repeatedly until none are left. */
@Singleton
public final class Fix {

    /** The limit of rounds. Each round makes at least one edit. */
    private static final int MOST_ROUNDS = 1000;

    private final ImportRequestReader reader;
    private final Importer importer;
    private final CheckedEdits edits;

    Fix(ImportRequestReader reader, Importer importer, CheckedEdits edits) {
        this.reader = reader;
        this.importer = importer;
        this.edits = edits;
    }

    /**
     * The files after all edits.
     *
     * @param left the remaining findings
     */
    public record Fixed(List<SentFile> files, Diagnostics left) {
        public Fixed {
            files = List.copyOf(files);
        }
    }

    /**
     * Fixes the files of one deployment.
     *
     * @param wanted selects the findings to fix
     * @throws io.tykredis.input.InvalidInput if they cannot be read
     */
    public Fixed files(List<SentFile> files, Predicate<Diagnostic> wanted) {
        List<SentFile> current = files;
        List<Diagnostic> found = found(current);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Diagnostic> fixable = fixable(current, found, wanted);
            if (fixable.isEmpty()) {
                break;
            }
            List<SentFile> next = after(current, fixable);
            Optional<List<Diagnostic>> then = readable(next);
            if (then.isEmpty() || errors(then.get()) > errors(found)) {
                // Each edit alone leads to no new error.
                next = after(current, fixable.subList(0, 1));
                then = Optional.of(found(next));
            }
            current = next;
            found = then.get();
        }
        return new Fixed(current, new Diagnostics(found));
    }

    private List<Diagnostic> found(List<SentFile> files) {
        ImportRequest request = reader.files(files);
        return IgnoreComments.apply(edits.all(request, importer.all(request)).diagnostics(), files);
    }

    /** The findings; empty if the edits together leave a file without content. */
    private Optional<List<Diagnostic>> readable(List<SentFile> files) {
        try {
            return Optional.of(found(files));
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    private static long errors(List<Diagnostic> found) {
        return new Diagnostics(found).count(Severity.ERROR);
    }

    /** The findings whose edits do not conflict. */
    private static List<Diagnostic> fixable(
            List<SentFile> files, List<Diagnostic> found, Predicate<Diagnostic> wanted) {
        List<Diagnostic> chosen = new ArrayList<>();
        for (Diagnostic finding : found) {
            boolean fits = !finding.edits().isEmpty()
                    && wanted.test(finding)
                    && files.stream().allMatch(file -> new EditableText(file.content())
                            .canTake(of(file, List.of(finding)), of(file, chosen)));
            if (fits) {
                chosen.add(finding);
            }
        }
        return chosen;
    }

    private static List<SentFile> after(List<SentFile> files, List<Diagnostic> fixable) {
        return files.stream()
                .map(file -> file.with(new EditableText(file.content()).after(of(file, fixable))))
                .toList();
    }

    private static List<TextEdit> of(SentFile file, List<Diagnostic> findings) {
        return findings.stream()
                .flatMap(finding -> finding.edits().stream())
                .filter(edit -> Objects.equals(edit.file(), file.name()))
                .toList();
    }
}
