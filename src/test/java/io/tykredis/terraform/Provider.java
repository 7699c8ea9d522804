package io.tykredis.terraform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Does what Terraform's {@code external} provider does (hashicorp/terraform-provider-external,
 * internal/provider/data_source.go): leaves nulls out of the query, runs the program, and judges how it ended.
 */
public final class Provider {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How the program ended; exactly one of the two is there. */
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
        Process process = new ProcessBuilder(program).start();
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        try (OutputStream in = process.getOutputStream()) {
            in.write(stdin.getBytes(UTF_8));
        } catch (IOException closed) {
            // It ended without reading.
        }
        String out = text(process.getInputStream());
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            assertThat(out).isEmpty();
            assertThat(err.join()).hasLineCount(1).endsWith("\n");
            return new Outcome(null, err.join().strip(), out);
        }
        assertThat(err.join()).isEmpty();
        return new Outcome(strings(out), null, out);
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

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
