package io.tykredis.app;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.imports.Importer;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.input.Pointer;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.Linter;
import io.tykredis.merge.JsonFileEdits;
import io.tykredis.merge.MergeReport;
import io.tykredis.merge.MergeRequest;
import io.tykredis.merge.MergeRequestReader;
import io.tykredis.merge.MergeResult;
import io.tykredis.merge.Merger;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Translator;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The use case that puts a spec's settings into a component's own file. */
@Singleton
public final class Merge {

    private final MergeRequestReader reader;
    private final Translator translator;
    private final Linter linter;
    private final Importer importer;

    public Merge(MergeRequestReader reader, Translator translator, Linter linter, Importer importer) {
        this.reader = reader;
        this.translator = translator;
        this.linter = linter;
        this.importer = importer;
    }

    /**
     * Merges the spec's settings for one component into its file.
     *
     * @throws io.tykredis.input.InvalidInput if the body is not a spec and a file
     * @throws io.tykredis.diagnostic.RejectedInput if the spec would not work, or, if {@code strict}, has warnings
     */
    public MergeReport merge(byte[] body, ComponentTable table, boolean strict) {
        MergeRequest request = reader.read(body, table);
        Translation translation = translator.translate(request.spec(), table);
        ComponentReading before = importer.read(new ComponentFile(table, request.config(), Pointer.ROOT));
        List<Diagnostic> ofSpec =
                linter.lint(new LintContext(request.spec(), List.of(translation)), before::leavesOpen).stream()
                        .map(found -> found.at(found.pointer().under(MergeRequest.SPEC)))
                        .toList();
        new Diagnostics(ofSpec).require(strict);
        MergeResult merged = Merger.merge(translation, request.config(), before.unread());
        ComponentReading after = importer.read(new ComponentFile(table, merged.config(), MergeRequest.CONFIG));
        List<Diagnostic> ofKeys = importer.afterMerge(after, spellings(translation));
        return new MergeReport(
                merged,
                Stream.concat(ofSpec.stream(), ofKeys.stream()).sorted().toList(),
                request.file() == null ? null : JsonFileEdits.after(request.file(), merged));
    }

    /** The older spellings that the requested release requires. The spec's own diagnostics report them. */
    private static Set<Pointer> spellings(Translation translation) {
        return translation.settings().stream()
                .filter(setting -> setting.key().deprecated())
                .map(setting -> MergeRequest.CONFIG.child(setting.path().toArray(String[]::new)))
                .collect(Collectors.toSet());
    }
}
