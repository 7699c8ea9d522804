package io.tykredis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is tested over HTTP alone is tested against the packaged program too. */
class TwinsTest {

    private static final Path TESTS = Path.of("src", "test", "java", "io", "tykredis", "http");

    /** What only a test in the same process can do. */
    private static final List<String> INSIDE = List.of("@Inject", "@TestProfile", "java.util.logging");

    @Test
    void everyTestOverHttpHasATwin() throws IOException {
        for (Path test : tests()) {
            String source = Files.readString(test);
            boolean twin = source.contains("@QuarkusTest") && INSIDE.stream().noneMatch(source::contains);
            Path expected = test.resolveSibling(test.getFileName().toString().replace("Test.java", "IT.java"));
            assertThat(Files.exists(expected) || !twin).as(expected.toString()).isTrue();
        }
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).toList();
        }
    }
}
