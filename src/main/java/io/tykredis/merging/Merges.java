package io.tykredis.merging;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Verdict;
import io.tykredis.importing.ComponentReading;
import io.tykredis.importing.ConfigFile;
import io.tykredis.importing.Importer;
import io.tykredis.json.Pointer;
import io.tykredis.lint.Linter;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Translation;
import io.tykredis.mapping.Translator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a component's file say what a spec says, and tells what there is to say of both. */
public final class Merges {

    private final Translator translator;
    private final Linter linter;
    private final Importer importer;

    public Merges(Translator translator, Linter linter, Importer importer) {
        this.translator = translator;
        this.linter = linter;
        this.importer = importer;
    }

    /**
     * Merges the spec's settings for one component into its file.
     *
     * @throws io.tykredis.diagnostic.Refused if the spec would not work, or, if {@code strict}, has warnings
     */
    public MergeReport merge(MergeRequest request, ComponentTable table, boolean strict) {
        Translation translation = translator.translate(request.spec(), table);
        ComponentReading before = importer.read(new ConfigFile(table, request.config(), Pointer.ROOT));
        List<Diagnostic> ofSpec =
                linter.lint(new Subject(request.spec(), List.of(translation)), before::leavesOpen).stream()
                        .map(found -> found.at(found.pointer().under(MergeRequest.SPEC)))
                        .toList();
        new Verdict(ofSpec).require(strict);
        Merged merged = Merger.merge(translation, request.config(), before.strays());
        ComponentReading after = importer.read(new ConfigFile(table, merged.config(), MergeRequest.CONFIG));
        List<Diagnostic> ofKeys = importer.afterMerge(after, spellings(translation));
        return new MergeReport(
                merged, Stream.concat(ofSpec.stream(), ofKeys.stream()).sorted().toList());
    }

    /** Older spellings that the release asked for needs, of which the spec's own diagnostics tell. */
    private static Set<Pointer> spellings(Translation translation) {
        return translation.settings().stream()
                .filter(setting -> setting.key().deprecated())
                .map(setting -> MergeRequest.CONFIG.child(setting.path().toArray(String[]::new)))
                .collect(Collectors.toSet());
    }
}
