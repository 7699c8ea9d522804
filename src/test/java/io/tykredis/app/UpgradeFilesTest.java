package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.golden.Goldens;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.StrictJson;
import io.tykredis.merge.MergedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An upgrade of a deployment's files: the spec is derived from them, and they are changed where necessary. */
class UpgradeFilesTest {

    private static final Pattern HEAD = Pattern.compile("^=== (.+)\n", Pattern.MULTILINE);

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
                given + "---- answer\n"
                        + brief(DeploymentCase.UPGRADES.request(body.toString().getBytes(UTF_8))));
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

    static Stream<DeploymentCase> deployments() {
        return DeploymentCase.all();
    }

    /** Whatever else is wrong with them. */
    @ParameterizedTest
    @MethodSource("deployments")
    void filesStayWithoutAChangeOfRelease(DeploymentCase deployment) {
        for (String kind : List.of("oldest", "newest")) {
            ObjectNode releases = JsonNodeFactory.instance.objectNode();
            ObjectNode from = releases.putObject("from");
            for (ComponentTable table : Tables.all()) {
                from.put(table.name(), (kind.equals("oldest") ? table.oldest() : table.newest()).toString());
            }
            releases.set("to", from);
            try {
                UpgradeResult result = DeploymentCase.UPGRADES.files(deployment.files(), releases);
                assertThat(result.files()).extracting(MergedFile::diff).containsOnly("");
                assertThat(result.introduced()).isEmpty();
            } catch (InvalidInput | RejectedInput e) {
                assertThat(e).as("no spec of such files").isNotNull();
            }
        }
    }
}
