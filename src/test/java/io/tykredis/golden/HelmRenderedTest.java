package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.document.SpecDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.imports.Imports;
import io.tykredis.input.InputErrors;
import io.tykredis.input.StrictJson;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An import of Helm values equals an import of what Helm rendered from them: the containers, each in a Deployment, and
 * the Secrets that the charts create for the passwords.
 */
class HelmRenderedTest {

    static Stream<JsonNode> recorded() {
        byte[] text = Goldens.text(Goldens.file("helm/rendered.json")).getBytes(UTF_8);
        return StrictJson.read(text, new InputErrors()).valueStream();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void readsValuesAsRendered(JsonNode each) {
        String chart = each.path("chart").asText();
        ObjectNode values = imported(chart + "-values.yaml", each.path("values").asText());
        // A record has one container of a name, so the Dashboard of tyk-pro gave way to MDCB.
        if (chart.equals("tyk-pro")) {
            ((ObjectNode) values.path("components")).remove("dashboard");
        }
        assertThat(values)
                .as(each.path("values").asText())
                .isEqualTo(imported("rendered.json", each.path("rendered").toString()));
    }

    private static ObjectNode imported(String name, String content) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putArray("files").addObject().put("name", name).put("content", content);
        return SpecDocument.of(Imports.ofBody(PrettyJson.bytes(request)).require(false));
    }
}
