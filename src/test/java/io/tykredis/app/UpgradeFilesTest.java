package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.edit.EditCases;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.SentFile;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.merge.MergedFile;
import io.tykredis.upgrade.UpgradeRequestReader;
import io.tykredis.upgrade.Upgrades;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An upgrade of a deployment's files: the spec is derived from them, and they are changed where necessary. */
class UpgradeFilesTest {

    private static final Pattern HEAD = Pattern.compile("^=== (.+)\n", Pattern.MULTILINE);

    private static final Upgrade UPGRADES = new Upgrade(
            new UpgradeRequestReader(Imports.READER, Tables.components()),
            new Upgrades(Tables.components(), Imports.TRANSLATOR, Imports.LINTER),
            Imports.SENT,
            Imports.IMPORTER,
            new MergeFiles(
                    Imports.READER,
                    Imports.SENT,
                    Imports.IMPORTER,
                    Imports.TRANSLATOR,
                    Imports.LINTER,
                    Tables.components()),
            Tables.components());

    static List<Path> files() {
        return Goldens.files("upgrades");
    }

    /** A golden has the releases, the files after {@code === name}, and after the dashes the most of the answer. */
    @ParameterizedTest
    @MethodSource("files")
    void matchesTheGolden(Path golden) {
        String given = Goldens.text(golden).split("(?m)^---- answer\n")[0];
        String[] parts = HEAD.split(given);
        List<String> names =
                HEAD.matcher(given).results().map(head -> head.group(1)).toList();
        ObjectNode body = (ObjectNode) StrictJson.read(parts[0].getBytes(UTF_8), new InputErrors());
        ArrayNode files = body.putArray("files");
        for (int i = 0; i < names.size(); i++) {
            files.addObject().put("name", names.get(i)).put("content", parts[i + 1]);
        }
        Goldens.check(
                golden,
                given + "---- answer\n" + brief(UPGRADES.request(body.toString().getBytes(UTF_8))));
    }

    private static String brief(UpgradeResult result) {
        JsonNode answer = result.document(false);
        StringBuilder text = new StringBuilder();
        if (answer.has("planes")) {
            answer.path("planes").forEach(plane -> plane(text, plane));
        } else {
            plane(text, answer);
        }
        line(text, "notes", answer.path("notes"), "detail");
        answer.path("files").forEach(file -> text.append(file.path("diff").asText()));
        return text.toString();
    }

    private static void plane(StringBuilder text, JsonNode answer) {
        text.append(answer.path("plane").asText()).append("\n");
        line(text, "order", answer.at("/rollout/order"), "");
        line(text, "data planes", answer.at("/rollout/dataPlanes"), "");
        line(text, "unknown", answer.path("unknown"), "reason");
        line(text, "introduced", answer.at("/diagnostics/introduced"), "code");
        line(text, "resolved", answer.at("/diagnostics/resolved"), "code");
        answer.path("components").properties().forEach(each -> {
            JsonNode upgrade = each.getValue();
            text.append(each.getKey() + " " + upgrade.path("from").asText() + " -> "
                    + upgrade.path("to").asText() + "\n");
            line(text, "  possible", upgrade.at("/settings/possible"), "pointer");
            line(text, "  impossible", upgrade.at("/settings/impossible"), "pointer");
        });
    }

    private static void line(StringBuilder text, String name, JsonNode list, String field) {
        List<String> values = list.valueStream()
                .map(each -> (each.isObject() ? each.path(field) : each).asText())
                .toList();
        if (!values.isEmpty()) {
            text.append(name).append(": ").append(String.join(" | ", values)).append("\n");
        }
    }

    static Stream<EditCases> deployments() {
        return EditCases.all();
    }

    /** Whatever else is wrong with them. */
    @ParameterizedTest
    @MethodSource("deployments")
    void filesStayWithoutAChangeOfRelease(EditCases deployment) {
        for (String kind : List.of("oldest", "newest")) {
            ObjectNode releases = JsonNodeFactory.instance.objectNode();
            ObjectNode from = releases.putObject("from");
            for (ComponentTable table : Tables.all()) {
                from.put(table.name(), (kind.equals("oldest") ? table.oldest() : table.newest()).toString());
            }
            releases.set("to", from);
            try {
                UpgradeResult result = UPGRADES.files(deployment.files(), releases);
                assertThat(result.files()).extracting(MergedFile::diff).containsOnly("");
                assertThat(result.introduced()).isEmpty();
            } catch (InvalidInput | RejectedInput e) {
                assertThat(e).as("no spec of such files").isNotNull();
            }
        }
    }

    /** Of a form in which the password is in the file, in its diff, and in the spec. */
    @Test
    void masksPasswords() {
        String text = "TYK_PMP_TEMPORAL_STORAGE_ADDRS=r:1\nTYK_PMP_TEMPORAL_STORAGE_PASSWORD=canary\nLOGIN=canary\n";
        UpgradeResult result = UPGRADES.files(
                List.of(new SentFile("pump.env", text, null, Pointer.of("files").child(0))),
                (ObjectNode) StrictJson.read(
                        "{\"from\": {\"pump\": \"1.12.2\"}, \"to\": {\"pump\": \"1.8.3\"}}".getBytes(UTF_8),
                        new InputErrors()));
        String redacted = UPGRADES.redacted(result).document(true).toString();
        assertThat(result.document(true).toString()).contains("PASSWORD=canary");
        assertThat(UPGRADES.redacted(result).notes()).isEqualTo(result.notes());
        assertThat(redacted)
                .contains("+TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS=r:1", "PASSWORD=<redacted>")
                .doesNotContain("canary");
    }

    @Test
    void aChangeBehindAMaskIsNamed() {
        String conf =
                "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"r:1\"], \"use_ssl\": true, \"ca_file\": \"/ca.crt\"}}";
        String secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: gateway\ndata:\n  tyk.conf: "
                + Base64.getEncoder().encodeToString(conf.getBytes(UTF_8)) + "\n";
        UpgradeResult result = UPGRADES.files(
                List.of(new SentFile(
                        "secret.yaml", secret, null, Pointer.of("files").child(0))),
                (ObjectNode)
                        StrictJson.read("{\"from\": \"5.8.6\", \"to\": \"4.3.1\"}".getBytes(UTF_8), new InputErrors()));
        assertThat(result.files().get(0).diff()).contains("-  tyk.conf");
        assertThat(result.notes()).isEmpty();
        UpgradeResult redacted = UPGRADES.redacted(result);
        assertThat(redacted.files().get(0).diff()).isEmpty();
        assertThat(redacted.notes())
                .extracting(note -> note.pointer().toString())
                .containsExactly("/files/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"files\": [], \"spec\": {}, \"to\": \"5.8.6\"}|/spec superfluous-field",
                "{\"files\": [{\"name\": \"tyk.conf\", \"content\": \"{}\"}], \"from\": \"5.3.0\"}| missing-field",
                "{\"files\": [{\"name\": \"tyk.conf\", \"content\": \"{}\"}], \"to\": {}}|/to missing-field",
                "{\"files\": [{\"name\": \"tyk.conf\", \"content\": \"{}\"}], \"to\": {\"sink\": \"2.12.0\", \"mdcb\": \"2.11.0\"}}|/to/mdcb superfluous-field",
                "{\"files\": [{\"name\": \"a.env\", \"content\": \"TYK_PMP_REDIS_ADDRS=r:1\"}], \"to\": \"5.8.6\"}| missing-field",
            })
    void reportsErrors(String body, @Nullable String expected) {
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> UPGRADES.request(body.getBytes(UTF_8)));
        assertThat(invalid.errors())
                .extracting(error -> (error.pointer() + " " + error.code().slug()).strip())
                .contains(expected);
    }
}
