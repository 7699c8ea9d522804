package io.tykredis.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.app.Merge;
import io.tykredis.app.TranslationResult;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.document.MergeDocument;
import io.tykredis.document.SpecDocument;
import io.tykredis.format.JsonFormat;
import io.tykredis.format.NativeFile;
import io.tykredis.format.PrettyJson;
import io.tykredis.imports.ImportResult;
import io.tykredis.imports.Imports;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.input.InvalidInput;
import io.tykredis.lint.LintContext;
import io.tykredis.merge.MergeReport;
import io.tykredis.merge.MergeRequestReader;
import io.tykredis.model.RedisSpec;
import io.tykredis.translate.Translation;
import java.util.Arrays;
import java.util.List;

/**
 * All readers of bodies, fed with one input. Each input must be answered or rejected in one of two ways; any other
 * exception is a bug. Jazzer calls it as well: see CONTRIBUTING.md.
 */
public final class Target {

    static final int SURFACES = 5;

    private static final MergeRequestReader MERGE_READER = new MergeRequestReader(Imports.READER, Tables.components());
    private static final Merge MERGES = new Merge(MERGE_READER, Imports.TRANSLATOR, Imports.LINTER, Imports.IMPORTER);
    private static final ImportRequestReader SENT = Imports.SENT;
    private static final List<ComponentTable> TABLES = Tables.all();
    private static final JsonFormat JSON = new JsonFormat();

    private Target() {}

    /** The first byte selects what to do with the rest. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            int choice = input[0] & 0xFF;
            run(
                    choice % SURFACES,
                    TABLES.get(choice / SURFACES % TABLES.size()),
                    Arrays.copyOfRange(input, 1, input.length));
        }
    }

    static void run(int surface, ComponentTable table, byte[] body) {
        try {
            switch (surface) {
                case 0 -> spec(body);
                case 1 -> imported(Imports.IMPORTER.all(SENT.read(body)));
                case 2 -> imported(Imports.IMPORTER.one(SENT.file(body, table), table));
                case 3 -> imported(Imports.IMPORTER.one(ImportRequest.envFile(body), table));
                default -> merge(body, table);
            }
        } catch (InvalidInput | RejectedInput documented) {
            // The API answers with a problem.
        }
    }

    /** Writes a spec that translates in every format, and reads it back. */
    private static void spec(byte[] body) {
        TranslationResult translated = Imports.TRANSLATIONS.all(body, JSON, false);
        translated.document(true).toString();
        for (Translation translation : translated.translations()) {
            imported(Imports.of(
                    translation.table(), (ObjectNode) NativeFile.of(translation).tree()));
        }
    }

    private static void imported(ImportResult imported) {
        RedisSpec spec = imported.require(false);
        Imports.LINTER.lint(new LintContext(spec, Imports.TRANSLATOR.translate(spec)));
    }

    /** After a merge, a second merge changes nothing. */
    private static void merge(byte[] request, ComponentTable table) {
        MergeReport outcome = MERGES.merge(request, table, false);
        ObjectNode document = MergeDocument.of(outcome);
        String config = PrettyJson.text(outcome.merged().config());
        String spec = PrettyJson.text(
                SpecDocument.of(MERGE_READER.read(request, table).spec()));
        byte[] body = ("{\"spec\": " + spec + ", \"config\": " + config + "}").getBytes(UTF_8);
        MergeReport again = MERGES.merge(body, table, false);
        if (!again.merged().changes().isEmpty()) {
            throw new AssertionError("merged twice is not merged once: "
                    + document.path("changes").size());
        }
    }
}
