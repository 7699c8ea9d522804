package io.tykredis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text for people is plain: no banned word, no long sentence, and a fix in the sender's own terms. */
class WordingTest {

    private static final int LONGEST_SENTENCE = 30;

    /** Verbs of speaking about software, and inverted or archaic phrases. */
    private static final Pattern BANNED = Pattern.compile(
            "→|\\b(told|speaks?|whoever|nobody|somebody|everybody|is meant for|are meant for|no word for|as it stands"
                    + "|goes with|dials?|dialled|has been said|in clear|what one of them writes|is said|to be had"
                    + "|let it be|things are wrong|thing is wrong)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Fields of a spec that no component has as a key. */
    private static final Pattern SPEC_FIELD =
            Pattern.compile("\"(topology|endpoint|sentinels|nodes|masterName|sentinelPassword|caFile|certFile"
                    + "|keyFile|minVersion|maxVersion|insecureSkipVerify|maxIdle|maxActive|timeoutSeconds|tls|mode|stores"
                    + "|tykVersion|secretName|secretKeyRef|secretArn|ssm)\"");

    private static final Pattern TEXT = Pattern.compile(
            "^ *\"(?:message|fix|detail|reason|title|when|description|summary)\"\\s*: (\".*\"),?$", Pattern.MULTILINE);

    private static final Pattern LITERAL =
            Pattern.compile("(?<!\\\\)\"((?:[^\"\\\\\\n]|\\\\.)* (?:[^\"\\\\\\n]|\\\\.)*)\"");

    static Stream<Arguments> sentences() {
        Stream<String> goldens = Stream.of("imports", "problems", "goldens/translations", "requests")
                .flatMap(folder -> Goldens.files(folder).stream())
                .map(Goldens::text);
        return Stream.of(
                Arguments.of("goldens", goldens.flatMap(WordingTest::texts)),
                Arguments.of(
                        "rules",
                        Stream.concat(
                                Goldens.text(Goldens.file("examples.txt"))
                                        .lines()
                                        .filter(line -> line.startsWith("  ")),
                                Imports.LINTER.rules().stream()
                                        .map(rule -> rule.code().when()))),
                Arguments.of("API", texts(Goldens.text(Path.of("src/main/resources/META-INF/openapi.json")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void isPlainAndShort(String of, Stream<String> texts) {
        assertThat(texts.flatMap(text -> Stream.of(text.strip().split("(?<=[.?!]) "))))
                .hasSizeGreaterThan(100)
                .filteredOn(
                        sentence -> BANNED.matcher(sentence).find() || sentence.split("\\s+").length > LONGEST_SENTENCE)
                .isEmpty();
    }

    /** Documents, and texts that appear in no golden: live checks, server files, the command line, problems. */
    static Stream<Arguments> phrases() {
        Stream<String> code = files("src/main/java")
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.startsWith("*") && !line.startsWith("/"))
                .flatMap(line -> LITERAL.matcher(line).results().map(literal -> literal.group(1)));
        Stream<String> documents = Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
                        .map(name -> Goldens.text(Path.of(name))),
                files("docs"));
        return Stream.of(Arguments.of("code", code), Arguments.of("documents", documents.flatMap(String::lines)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phrases")
    void isPlain(String of, Stream<String> texts) {
        assertThat(texts)
                .hasSizeGreaterThan(100)
                .filteredOn(BANNED.asPredicate())
                .isEmpty();
    }

    /** A diagnostic about a file or variable does not name a field of a spec. */
    @Test
    void fixesConfigurationsInTheirOwnTerms() {
        assertThat(Case.imports().stream().map(Case::answer).flatMap(WordingTest::texts))
                .hasSizeGreaterThan(100)
                .filteredOn(SPEC_FIELD.asPredicate())
                .isEmpty();
    }

    /** The texts for people in JSON that has one member per line. */
    private static Stream<String> texts(String json) {
        return TEXT.matcher(json)
                .results()
                .map(found -> Imports.json("{\"text\": " + found.group(1) + "}"))
                .map(text -> text.path("text").textValue())
                .distinct();
    }

    private static Stream<String> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> all = files.filter(file -> file.toString().matches("(?!docs/adr).*\\.(java|md)"))
                    .toList();
            return all.stream().map(Goldens::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
