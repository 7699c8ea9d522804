package io.tykredis.merging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Verdict;
import io.tykredis.format.PrettyJson;
import io.tykredis.importing.ConfigFile;
import io.tykredis.importing.Importer;
import io.tykredis.json.Errors;
import io.tykredis.json.StrictJson;
import io.tykredis.lint.Linter;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Translation;
import io.tykredis.mapping.Translator;
import java.util.ArrayList;
import java.util.List;

/** Makes a component's file say what a spec says, and tells what there is to say of both. */
public final class Merges {

    /** Tells whoever imports a file of what a merge would keep. */
    private static final String KEPT_ANYWAY = "not-in-spec";

    private static final String OLDER = "deprecated-key";

    private final Translator translator;
    private final Linter linter;
    private final Importer importer;
    private final Merger merger;

    public Merges(Translator translator, Linter linter, Importer importer, Merger merger) {
        this.translator = translator;
        this.linter = linter;
        this.importer = importer;
        this.merger = merger;
    }

    /**
     * The merged file, and what there is to say.
     *
     * @param diagnostics those of the spec at {@code /spec}, those of the file's keys at {@code /config}
     */
    public record Outcome(Merged merged, List<Diagnostic> diagnostics) {
        public Outcome {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Merges the spec's settings for one component into its file.
     *
     * @throws io.tykredis.diagnostic.Refused if the spec would not work, or, if {@code strict}, has warnings
     */
    public Outcome merge(MergeRequest request, ComponentTable table, boolean strict) {
        Translation translation = translator.translate(request.spec(), table);
        List<Diagnostic> diagnostics =
                new ArrayList<>(linter.lint(new Subject(request.spec(), List.of(translation))).stream()
                        .map(found -> found.at(found.pointer().under(MergeRequest.SPEC)))
                        .toList());
        new Verdict(diagnostics).require(strict);
        Merged merged = merger.merge(translation, request.written(), request.read());
        ConfigFile file = new ConfigFile(table, reread(merged.config()), MergeRequest.CONFIG);
        diagnostics.removeIf(found -> importer.isSettled(found, file));
        importer.keys(file).stream()
                .filter(found -> !found.code().slug().equals(KEPT_ANYWAY))
                .filter(found -> !isWanted(found, translation))
                .forEach(diagnostics::add);
        return new Outcome(merged, diagnostics.stream().sorted().toList());
    }

    /** An older spelling that the release asked for needs, which the spec's own diagnostics tell. */
    private static boolean isWanted(Diagnostic found, Translation translation) {
        return found.code().slug().equals(OLDER)
                && translation.settings().stream()
                        .filter(setting -> setting.key().deprecated())
                        .map(setting -> MergeRequest.CONFIG.child(setting.path().toArray(String[]::new)))
                        .anyMatch(place -> place.equals(found.pointer()));
    }

    private static ObjectNode reread(ObjectNode config) {
        return (ObjectNode) StrictJson.read(PrettyJson.bytes(config), new Errors());
    }
}
