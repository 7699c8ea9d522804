package io.tykredis.imports;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.TextEdit;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.input.InvalidInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds edits to the findings of an import, but only those that fix the finding without a new error. */
public final class CheckedEdits {

    /** The limit of findings to check. Each finding with edits requires another import. */
    private static final int MOST = 64;

    /** The limit of characters and of components that all these imports together read. */
    private static final int MOST_CHARACTERS = 16_000_000;

    private static final int MOST_COMPONENTS = 2_000;

    private final ImportRequestReader reader;
    private final Importer importer;

    /**
     * Creates a check that imports the edited files again.
     *
     * @param importer imports the edited files
     */
    public CheckedEdits(ImportRequestReader reader, Importer importer) {
        this.reader = reader;
        this.importer = importer;
    }

    public ImportResult all(ImportRequest request, ImportResult found) {
        return new Check(request, found, importer::all).result();
    }

    public ImportResult one(ImportRequest request, ImportResult found, ComponentTable table) {
        return new Check(request, found, again -> importer.one(again, table)).result();
    }

    /** The check of one import. */
    private final class Check {

        private final ImportRequest request;
        private final ImportResult found;
        private final Function<ImportRequest, ImportResult> again;
        private final Map<String, Integer> errors;
        private int left;

        Check(ImportRequest request, ImportResult found, Function<ImportRequest, ImportResult> again) {
            this.request = request;
            this.found = found;
            this.again = again;
            this.errors = errors(found.diagnostics());
            int size = request.sources().files().stream()
                    .mapToInt(file -> file.content().length())
                    .sum();
            int components = found.compared().values().stream()
                    .mapToInt(plane -> plane.members().size())
                    .sum();
            this.left = Math.min(MOST, 1 + Math.min(MOST_CHARACTERS / (1 + size), MOST_COMPONENTS / (1 + components)));
        }

        ImportResult result() {
            SourceEdits edits = new SourceEdits(request);
            Map<Diagnostic, Diagnostic> edited = new HashMap<>();
            Map<String, List<Diagnostic>> withheld = new TreeMap<>();
            for (Diagnostic finding : found.diagnostics()) {
                Diagnostic with = left > 0 ? edits.with(finding) : finding;
                if (!with.edits().isEmpty() && with.edits().stream().noneMatch(edit -> isAmbiguous(edit.file()))) {
                    left--;
                    if (isFix(List.of(finding), with.edits())) {
                        edited.put(finding, with);
                    } else {
                        withheld.computeIfAbsent(finding.code().slug(), any -> new ArrayList<>())
                                .add(finding);
                    }
                }
            }
            withheld.values().forEach(group -> together(group, edits, edited));
            withheld.values().forEach(group -> group.removeIf(edited::containsKey));
            together(withheld.values().stream().flatMap(List::stream).toList(), edits, edited);
            return new ImportResult(
                    found.planes(),
                    found.fatal().stream()
                            .map(each -> edited.getOrDefault(each, each))
                            .toList(),
                    found.diagnostics().stream()
                            .map(each -> edited.getOrDefault(each, each))
                            .toList(),
                    found.reading(),
                    found.compared(),
                    found.meant());
        }

        /** Components may only be changed alike; then each finding has the edits of all. */
        private void together(List<Diagnostic> group, SourceEdits edits, Map<Diagnostic, Diagnostic> edited) {
            List<TextEdit> all = group.stream()
                    .flatMap(finding -> edits.with(finding).edits().stream())
                    .distinct()
                    .toList();
            if (group.size() > 1 && left-- > 0 && !overlap(all) && isFix(group, all)) {
                group.forEach(finding -> edited.put(finding, finding.with(all)));
            }
        }

        private boolean overlap(List<TextEdit> all) {
            return request.sources().files().stream().anyMatch(file -> {
                EditableText text = new EditableText(file.content());
                List<TextEdit> own = all.stream()
                        .filter(edit -> Objects.equals(edit.file(), file.name()))
                        .toList();
                return IntStream.range(1, own.size())
                        .anyMatch(i -> !text.canTake(List.of(own.get(i)), own.subList(0, i)));
            });
        }

        /** Whether the name does not identify exactly one file. */
        private boolean isAmbiguous(@Nullable String name) {
            return request.sources().files().stream()
                            .filter(file -> Objects.equals(file.name(), name))
                            .count()
                    != 1;
        }

        private boolean isFix(List<Diagnostic> findings, List<TextEdit> edits) {
            List<SentFile> files = request.sources().files().stream()
                    .map(file -> file.with(after(file, edits)))
                    .toList();
            try {
                List<Diagnostic> after =
                        again.apply(reader.again(request, files)).diagnostics();
                return findings.stream().allMatch(finding -> same(after, finding) < same(found.diagnostics(), finding))
                        && errors(after).entrySet().stream()
                                .allMatch(each -> each.getValue() <= errors.getOrDefault(each.getKey(), 0));
            } catch (InvalidInput e) {
                return false;
            }
        }
    }

    private static String after(SentFile file, List<TextEdit> edits) {
        return new EditableText(file.content())
                .after(edits.stream()
                        .filter(edit -> Objects.equals(edit.file(), file.name()))
                        .toList());
    }

    private static long same(List<Diagnostic> all, Diagnostic finding) {
        return all.stream()
                .filter(other -> other.code().equals(finding.code())
                        && other.message().equals(finding.message())
                        && other.fix().equals(finding.fix()))
                .count();
    }

    /** The number of errors by component and code. */
    private static Map<String, Integer> errors(List<Diagnostic> all) {
        Map<String, Integer> errors = new HashMap<>();
        all.stream()
                .filter(each -> each.code().severity() == Severity.ERROR)
                .forEach(each -> errors.merge(each.code().slug() + " " + each.component(), 1, Integer::sum));
        return errors;
    }
}
