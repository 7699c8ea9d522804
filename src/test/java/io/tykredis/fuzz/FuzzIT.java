package io.tykredis.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Feeds {@link Target} with every stored input and with mutations of them, the same ones in every run: {@code -Dfuzz=}
 * sets their number, {@code -Dfuzz.seed=} the seed. CI runs it, the normal build does not.
 */
class FuzzIT {

    private static final List<String> FOLDERS = List.of("fuzz", "goldens/specs", "full");
    private static final long SLOWEST_NS = TimeUnit.SECONDS.toNanos(20);

    @Test
    void storedInputs() {
        List<byte[]> corpus = corpus();

        assertThat(corpus).hasSizeGreaterThan(200);
        List<ComponentTable> tables = Tables.all();
        for (int i = 0; i < corpus.size(); i++) {
            for (int surface = 0; surface < Target.SURFACES; surface++) {
                tryOut(surface, tables.get((i + surface) % tables.size()), corpus.get(i));
            }
        }
    }

    @Test
    void mutatedInputs() {
        long seed = Long.getLong("fuzz.seed", 1);
        Mutator mutator = new Mutator(corpus(), seed);
        List<ComponentTable> tables = Tables.all();

        for (int i = 0; i < Integer.getInteger("fuzz", 20_000); i++) {
            tryOut(i % Target.SURFACES, tables.get(i / Target.SURFACES % tables.size()), mutator.next());
        }
    }

    private static void tryOut(int surface, ComponentTable table, byte[] input) {
        long start = System.nanoTime();
        try {
            Target.run(surface, table, input);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(reported(surface, table, input), e);
        }
        assertThat(System.nanoTime() - start)
                .as(() -> reported(surface, table, input))
                .isLessThan(SLOWEST_NS);
    }

    private static String reported(int surface, ComponentTable table, byte[] input) {
        return "surface %d, %s: keep it in src/test/resources/fuzz: %s%n%s"
                .formatted(
                        surface,
                        table.name(),
                        Base64.getEncoder().encodeToString(input),
                        new String(input, ISO_8859_1));
    }

    private static List<byte[]> corpus() {
        List<byte[]> corpus = Stream.concat(
                        FOLDERS.stream().flatMap(folder -> Goldens.files(folder).stream()
                                .map(Goldens::bytes)),
                        Stream.concat(Case.problems().stream(), Case.imports().stream())
                                .map(Case::body))
                .collect(Collectors.toCollection(ArrayList::new));
        for (byte[] spec : List.copyOf(corpus)) {
            if (spec.length < 2_000 && new String(spec, ISO_8859_1).contains("\"topology\"")) {
                corpus.add(("{\"spec\": " + new String(spec, ISO_8859_1)
                                + ", \"config\": {\"storage\": {\"host\": \"a\", \"port\": 1}}}")
                        .getBytes(ISO_8859_1));
            }
        }
        return corpus;
    }
}
