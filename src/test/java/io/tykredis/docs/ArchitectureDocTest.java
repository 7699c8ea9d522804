package io.tykredis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The architecture page names existing packages and classes, and its walks stay short. */
class ArchitectureDocTest {

    private static final Path SOURCES = Path.of("src/main/java/io/tykredis");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\* (.*?) \\*/");
    private static final Pattern STEP = Pattern.compile("(?m)^\\| (\\d+) \\| `(\\w+)` \\|");
    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]\\w+)`");

    @Test
    void everyPackageHasItsSentence() throws IOException {
        for (Path each : sources("package-info.java")) {
            String name = SOURCES.relativize(each.getParent()).toString().replace('/', '.');
            String sentence = first(SENTENCE, Files.readString(each));
            assertThat(doc()).contains("| `" + name + "` | " + sentence + " |");
        }
    }

    @Test
    void everyClassExists() throws IOException {
        Set<String> classes = sources(".java").stream()
                .map(path -> path.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        Set<String> names =
                NAME.matcher(doc()).results().map(match -> match.group(1)).collect(Collectors.toSet());
        names.remove("ArchitectureTest");
        names.remove("Accept");
        assertThat(classes).containsAll(names);
    }

    @ParameterizedTest
    @CsvSource({"translations/gateway?format=env, 30", "merges/gateway, 40"})
    void aWalkIsShort(String call, int most) throws IOException {
        String section =
                doc().split(Pattern.quote("## `POST /v1/" + call + "`"), -1)[1].split("\n## ", 2)[0];
        List<MatchResult> steps = STEP.matcher(section).results().toList();
        assertThat(steps).hasSizeBetween(20, most);
        assertThat(steps.stream().map(step -> step.group(2))).doesNotHaveDuplicates();
        assertThat(steps.get(steps.size() - 1).group(1)).isEqualTo(String.valueOf(steps.size()));
    }

    private static String doc() throws IOException {
        return Files.readString(Path.of("docs/architecture.md"));
    }

    private static List<Path> sources(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
    }
}
