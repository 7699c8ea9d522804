package io.tykredis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Imports;
import io.tykredis.lint.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static final Pattern TEXT =
            Pattern.compile("^ *\"(message|fix|detail|reason|title|when)\": (\".*\"),?$", Pattern.MULTILINE);

    private static final Pattern LITERAL = Pattern.compile("(?<!\\\\)\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> rendered() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("imports", "problems", "goldens/translations")) {
            for (Path file : Goldens.files(folder)) {
                for (MatchResult found :
                        TEXT.matcher(Goldens.text(file)).results().toList()) {
                    texts.add(JSON.readTree(found.group(2)).textValue());
                }
            }
        }
        Goldens.text(Goldens.file("examples.txt"))
                .lines()
                .filter(line -> line.startsWith("  "))
                .forEach(texts::add);
        Imports.LINTER.rules().forEach(rule -> texts.add(rule.code().when()));
        return texts.stream().map(String::strip).distinct();
    }

    @Test
    void rendersTheMessagesOfEveryRule() throws IOException {
        assertThat(rendered().count()).isGreaterThan(400);
    }

    @Test
    void isPlain() throws IOException {
        assertThat(rendered().filter(text -> BANNED.matcher(text).find())).isEmpty();
    }

    @Test
    void hasShortSentences() throws IOException {
        assertThat(rendered().flatMap(WordingTest::sentences).filter(sentence -> words(sentence) > LONGEST_SENTENCE))
                .isEmpty();
    }

    /** A diagnostic about a file or variable does not name a field of a spec. */
    @Test
    void fixesConfigurationsInTheirOwnTerms() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Goldens.files("imports")) {
            for (String diagnostics : answers(Goldens.text(file))) {
                for (MatchResult text : TEXT.matcher(diagnostics).results().toList()) {
                    String plain = JSON.readTree(text.group(2)).textValue();
                    if (SPEC_FIELD.matcher(plain).find()) {
                        found.add(file.getFileName() + ": " + plain);
                    }
                }
            }
        }
        for (Rule rule : Imports.LINTER.rules()) {
            if (rule instanceof ConfigRule) {
                Imports.ofBody(rule.example().bad().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .diagnostics()
                        .stream()
                        .map(each -> each.message() + " " + each.fix())
                        .filter(text -> SPEC_FIELD.matcher(text).find())
                        .forEach(found::add);
            }
        }
        assertThat(found).isEmpty();
    }

    /** The part of a golden after each {@code --- STATUS}. */
    private static List<String> answers(String golden) {
        List<String> answers = new ArrayList<>();
        String[] parts = golden.split("(?m)^--- ");
        for (int i = 1; i < parts.length; i++) {
            answers.add(parts[i].split("(?m)^=== ")[0]);
        }
        return answers;
    }

    /** Texts that appear in no golden: live checks, server files, the command line, problems. */
    @Test
    void hasPlainLiterals() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            List<String> found = new ArrayList<>();
            for (Path source :
                    sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                for (String line : Files.readAllLines(source)) {
                    String code = line.strip();
                    if (!code.startsWith("*") && !code.startsWith("/")) {
                        LITERAL.matcher(code)
                                .results()
                                .map(literal -> literal.group(1))
                                .filter(text -> text.indexOf(' ') >= 0
                                        && BANNED.matcher(text).find())
                                .map(text -> source.getFileName() + ": " + text)
                                .forEach(found::add);
                    }
                }
            }
            assertThat(found).isEmpty();
        }
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"));
                Stream<Path> reference = Files.list(Path.of("docs", "reference"))) {
            return Stream.of(
                    Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
                            .map(Path::of),
                    docs,
                    reference)
                    .flatMap(each -> each)
                    .filter(each -> each.toString().endsWith(".md"))
                    .collect(Collectors.toList())
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void hasPlainDocuments(Path document) throws IOException {
        assertThat(Files.readAllLines(document).stream()
                        .filter(line -> BANNED.matcher(line).find()))
                .isEmpty();
    }

    @Test
    void describesTheApiPlainly() throws IOException {
        List<String> texts = new ArrayList<>();
        collect(
                JSON.readTree(Path.of("src", "main", "resources", "META-INF", "openapi.json")
                        .toFile()),
                texts);
        assertThat(texts.stream().filter(text -> BANNED.matcher(text).find())).isEmpty();
        assertThat(texts.stream().flatMap(WordingTest::sentences).filter(text -> words(text) > LONGEST_SENTENCE))
                .isEmpty();
    }

    private static void collect(JsonNode node, List<String> texts) {
        node.properties().forEach(each -> {
            if (List.of("description", "summary", "title").contains(each.getKey())
                    && each.getValue().isTextual()) {
                texts.add(each.getValue().textValue());
            }
        });
        node.forEach(child -> collect(child, texts));
    }

    private static Stream<String> sentences(String text) {
        return Stream.of(text.split("(?<=[.?!]) "));
    }

    private static long words(String sentence) {
        return Stream.of(sentence.split("\\s+")).filter(word -> !word.isBlank()).count();
    }
}
