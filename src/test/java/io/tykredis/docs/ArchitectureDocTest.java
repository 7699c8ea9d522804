package io.tykredis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.golden.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The architecture page has every package with its sentence, and names existing classes. */
class ArchitectureDocTest {

    private static final Path SOURCES = Path.of("src/main/java/io/tykredis");
    private static final String PAGE = Goldens.text(Path.of("docs/architecture.md"));
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\* (.*?) \\*/");
    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]\\w+)`");

    @Test
    void namesEveryPackageAndNoOtherClass() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources = files.toList();
            assertThat(sources)
                    .filteredOn(file -> file.endsWith("package-info.java"))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PAGE)
                            .contains("| `%s` | %s |"
                                    .formatted(
                                            SOURCES.relativize(file.getParent())
                                                    .toString()
                                                    .replace('/', '.'),
                                            texts(SENTENCE, Goldens.text(file)).get(0))));
            assertThat(texts(NAME, PAGE))
                    .filteredOn(name -> !List.of("ArchitectureTest", "Accept").contains(name))
                    .allMatch(name -> sources.stream().anyMatch(file -> file.endsWith(name + ".java")));
        }
    }

    private static List<String> texts(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
