package io.tykredis.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.cli.Program;
import io.tykredis.imports.Imports;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The contract with Terraform's {@code external} provider (hashicorp/terraform-provider-external,
 * internal/provider/data_source.go), for the program and the shell script: the query is on standard input, without nulls;
 * the answer is one map of strings, or one line on standard error with an exit code.
 */
abstract class TerraformProgramContract {

    private static final String CLUSTER = "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"n1:6379\", \"n2:6379\","
            + " \"n3:6379\"]}, \"tls\": {\"insecureSkipVerify\": true}}";

    abstract List<String> program() throws IOException;

    @Test
    void answersAFlatMapOfStrings() throws IOException {
        String query = query(Map.of("spec", CLUSTER, "component", "", "strict", "false"));
        Program.Result run = run(program(), query);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        ObjectNode answer = Imports.json(run.out());
        assertThat(answer).allMatch(value -> value.isTextual());
        assertThat(answer.path("warnings").asText()).isEqualTo("1");
        assertThat(answer.path("TYK_GW_STORAGE_ADDRS").asText()).isEqualTo("n1:6379,n2:6379,n3:6379");
        assertThat(run(program(), query(Map.of("spec", CLUSTER))).out())
                .as("the same for the same query")
                .isEqualTo(run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "true  | CLUSTER | error: /tls/insecureSkipVerify: \"insecureSkipVerify\" is true.",
                "false | {\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis\"}, \"x\": 1}"
                        + " | error: /topology/endpoint: The port is missing. ",
                "false | { | error: /spec: Line 1, ",
                "false | '' | error: /spec: The string is empty."
            })
    void aFailureIsOneLine(String strict, String spec, String line) throws IOException {
        fails(program(), query(Map.of("spec", spec.replace("CLUSTER", CLUSTER), "strict", strict)), line);
    }

    static void fails(List<String> program, String query, String line) throws IOException {
        Program.Result run = run(program, query);

        assertThat(run.code()).isNotZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith(line).endsWith("\n");
    }

    private static Program.Result run(List<String> program, String query) throws IOException {
        return new Program(program, Map.of()).run(query);
    }

    private static String query(Map<String, String> query) throws IOException {
        return new ObjectMapper().writeValueAsString(query);
    }
}
