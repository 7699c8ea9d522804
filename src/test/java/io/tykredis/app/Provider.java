package io.tykredis.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tykredis.cli.Program;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stand-in for Terraform's {@code external} provider (hashicorp/terraform-provider-external,
 * internal/provider/data_source.go): it leaves nulls out of the query, runs the program, and evaluates its exit.
 */
public final class Provider {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The outcome of the program; exactly one of the two is present. */
    public record Outcome(Map<String, String> result, String failure, String out) {}

    private final List<String> program;

    public Provider(List<String> program) {
        this.program = program;
    }

    public Outcome read(Map<String, String> query) throws IOException {
        Map<String, String> filtered = new LinkedHashMap<>(query);
        filtered.values().removeIf(value -> value == null);
        return read(JSON.writeValueAsString(filtered));
    }

    public Outcome read(String stdin) throws IOException {
        Program.Result run = new Program(program, Map.of()).run(stdin);
        if (run.code() != 0) {
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).hasLineCount(1).endsWith("\n");
            return new Outcome(null, run.err().strip(), run.out());
        }
        assertThat(run.err()).isEmpty();
        return new Outcome(strings(run.out()), null, run.out());
    }

    private static Map<String, String> strings(String out) throws IOException {
        Map<String, String> result = new LinkedHashMap<>();
        JsonNode json = JSON.readTree(out);
        assertThat(json.isObject()).isTrue();
        json.properties().forEach(entry -> {
            assertThat(entry.getValue().isTextual()).as(entry.getKey()).isTrue();
            result.put(entry.getKey(), entry.getValue().textValue());
        });
        return result;
    }
}
