package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.document.MergeDocument;
import io.tykredis.format.Formats;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.Samples;
import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import io.tykredis.http.Answered;
import io.tykredis.imports.Imports;
import io.tykredis.input.InputErrors;
import io.tykredis.input.StrictJson;
import io.tykredis.merge.MergeReport;
import io.tykredis.merge.MergeRequestReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests with their answers, without HTTP: one file per use case. No answer shows an old secret ("canary"). */
class RequestGoldenTest {

    private static final MergeRequestReader READER = new MergeRequestReader(Imports.READER, Tables.components());
    private static final Merge MERGES = new Merge(READER, Imports.TRANSLATOR, Imports.LINTER, Imports.IMPORTER);
    private static final TerraformExternal TERRAFORM =
            new TerraformExternal(Imports.TRANSLATIONS, Tables.components(), new Formats(Samples.formats()));

    static List<Path> files() {
        return Goldens.files("requests");
    }

    @ParameterizedTest
    @MethodSource("files")
    void matchesTheGolden(Path file) {
        String useCase = Goldens.stem(file);
        String text = Case.of(file).stream()
                .map(each -> {
                    Answered answer = Answered.by(() -> PrettyJson.bytes(answer(useCase, each.body())));
                    assertThat(answer.text()).as(each.name()).doesNotContain("canary");
                    return each.answeredBy(answer.toString()).text();
                })
                .collect(Collectors.joining("\n"));
        Goldens.check(file, text);
    }

    private static ObjectNode answer(String useCase, byte[] body) {
        return switch (useCase) {
            case "merge-files" -> MergeDocument.of(DeploymentCase.MERGES.merge(body, false));
            case "terraform" -> TERRAFORM.answer(body);
            case "recommend" -> new Recommend().recommend(body);
            case "upgrade" -> DeploymentCase.UPGRADES.request(body).document(false);
            case "upgrade-path" -> DeploymentCase.UPGRADES.request(body).document(true);
            case "upgrade-redacted" ->
                DeploymentCase.UPGRADES
                        .redacted(DeploymentCase.UPGRADES.request(body))
                        .document(false);
            case "merge-gateway-strict" -> merge(Tables.of("gateway"), body, true);
            default -> merge(Tables.of(useCase.substring("merge-".length())), body, false);
        };
    }

    /** A second merge, into the merged file, changes nothing. */
    private static ObjectNode merge(ComponentTable table, byte[] body, boolean strict) {
        MergeReport report = MERGES.merge(body, table, strict);
        ObjectNode answer = MergeDocument.of(report);
        ObjectNode again = (ObjectNode) StrictJson.read(body, InputErrors.ofEverything());
        JsonNode merged = answer.path("config");
        again.set("config", merged);
        byte[] second = PrettyJson.bytes(again);
        assertThat(MERGES.merge(second, table, strict).merged().changes())
                .as(new String(second, UTF_8))
                .isEmpty();
        return answer;
    }
}
