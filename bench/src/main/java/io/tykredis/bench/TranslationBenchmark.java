package io.tykredis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.arc.Arc;
import io.tykredis.app.Translate;
import io.tykredis.format.Format;
import io.tykredis.format.Formats;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a request costs without HTTP, against reading and writing the same JSON and nothing else. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TranslationBenchmark {

    @Param({"3", "100", "1000"})
    public int endpoints;

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectWriter writer = mapper.writerWithDefaultPrettyPrinter();
    private byte[] spec;
    private JsonNode answer;
    private Translate translations;
    private Format json;

    @Setup
    public void setUp() throws IOException {
        Arc.initialize();
        translations = Arc.container().instance(Translate.class).get();
        json = Arc.container().instance(Formats.class).get().find("json").orElseThrow();
        spec = Specs.cluster(endpoints);
        answer = mapper.readTree(translate());
    }

    /** Reads the spec, lints it, translates it for all components into file and variables, and writes the answer. */
    @Benchmark
    public byte[] translate() {
        return translations.all(spec, json, false).all(json, false);
    }

    /** Reads the same spec and writes the same answer, which is there already. */
    @Benchmark
    public byte[] jackson() throws IOException {
        JsonNode read = mapper.readTree(spec);
        return read.isEmpty() ? spec : writer.writeValueAsBytes(answer);
    }
}
