package io.tykredis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract with Terraform, for the program and the shell script. */
abstract class TerraformProgramContract {

    private static final String CLUSTER = "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"n1:6379\", \"n2:6379\","
            + " \"n3:6379\"]}, \"tls\": {\"insecureSkipVerify\": true}}";

    abstract List<String> program() throws IOException;

    @Test
    void answersAFlatMapOfStrings() throws IOException {
        Provider.Outcome outcome = read(Map.of("spec", CLUSTER));

        assertThat(outcome.result())
                .containsEntry("ok", "true")
                .containsEntry("errors", "0")
                .containsEntry("warnings", "1")
                .containsEntry("TYK_GW_STORAGE_ADDRS", "n1:6379,n2:6379,n3:6379")
                .containsEntry("TYK_DB_ENABLECLUSTER", "true");
        assertThat(outcome.result().get("gateway.env")).contains("TYK_GW_STORAGE_ENABLECLUSTER=true\n");
        assertThat(outcome.result().get("tib.json")).startsWith("{\n  \"BackEnd\"");
        assertThat(outcome.result().get("diagnostics")).startsWith("[{\"code\":\"tls-insecure\"");
    }

    @Test
    void isPure() throws IOException {
        assertThat(read(Map.of("spec", CLUSTER)).out())
                .isEqualTo(read(Map.of("spec", CLUSTER)).out());
    }

    @Test
    void ignoresNullsAndEmptyStrings() throws IOException {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("spec", CLUSTER);
        query.put("component", "");
        query.put("format", null);
        query.put("strict", "false");

        assertThat(read(query).out()).isEqualTo(read(Map.of("spec", CLUSTER)).out());
    }

    @Test
    void aFailureIsOneCompleteLine() throws IOException {
        assertThat(read(Map.of("spec", CLUSTER, "strict", "true")).failure())
                .startsWith("error: /tls/insecureSkipVerify: \"insecureSkipVerify\" is true.")
                .endsWith("and remove \"insecureSkipVerify\".");
        assertThat(read(Map.of("spec", "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis\"}, \"x\": 1}"))
                        .failure())
                .startsWith("error: /topology/endpoint: The port is missing. ")
                .contains("; /x: Unknown field \"x\". Allowed here: ");
        assertThat(read(Map.of("spec", "{")).failure()).startsWith("error: /spec: Line 1, ");
        assertThat(read(Map.of()).failure())
                .isEqualTo("error: The field \"spec\" is missing. Set spec = jsonencode({…}).");
        assertThat(new Provider(program()).read("{").failure()).startsWith("error: Line 1, ");
    }

    private Provider.Outcome read(Map<String, String> query) throws IOException {
        return new Provider(program()).read(query);
    }
}
