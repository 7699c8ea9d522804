package io.tykredis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.document.CatalogueDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.lint.Rule;
import io.tykredis.lint.RuleExamples;
import io.tykredis.lint.TargetFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules with the message and fix of each example, and when their diagnostics may be ignored. */
final class DiagnosticsDocs {

    /** When to ignore a diagnostic, which no rule can know, by code. */
    private static final Map<String, String> IGNORE = Goldens.text(Goldens.file("docs/ignore.txt"))
            .lines()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(line -> line[0], line -> line[1]));

    private DiagnosticsDocs() {}

    static Map<String, String> parts() {
        List<Rule> rules = Imports.LINTER.rules();
        Stream<List<String>> codes = rules.stream()
                .map(Rule::code)
                .map(code -> List.of(
                        "[`%1$s`](#%1$s)".formatted(code.slug()),
                        code.severity().toString(),
                        code.when()));
        // Two rules with one code share a heading, because diagnostics link to it.
        String sections = rules.stream()
                .map(rule -> rule.code().slug())
                .distinct()
                .map(slug -> section(
                        slug,
                        rules.stream()
                                .filter(rule -> rule.code().slug().equals(slug))
                                .toList()))
                .collect(Collectors.joining());
        return Map.of("codes", Markdown.table(List.of("code", "severity", "meaning"), codes), "sections", sections);
    }

    private static String section(String slug, List<Rule> rules) {
        if (rules.stream().anyMatch(rule -> rule.code().severity() != Severity.ERROR)) {
            assertThat(IGNORE).as("a note in docs/ignore.txt").containsKey(slug);
        }
        return "\n## " + slug + "\n"
                + rules.stream().map(DiagnosticsDocs::rule).collect(Collectors.joining())
                + "\n**When to ignore it:** " + IGNORE.getOrDefault(slug, "Never: the setup does not work.") + "\n";
    }

    private static String rule(Rule rule) {
        Code code = rule.code();
        List<Diagnostic> found = RuleExamples.lint(rule, rule.example().bad()).stream()
                .filter(each -> each.code().equals(code))
                .toList();
        String severity = code.severity().toString();
        String format = rule.example().format();
        return Markdown.filled(
                "diagnostic",
                Map.of(
                        "severity", severity.substring(0, 1).toUpperCase() + severity.substring(1),
                        "when", code.when(),
                        "format", format.equals(TargetFormat.FILES.name()) ? "" : ", with `?format=" + format + "`",
                        "bad", example(rule, rule.example().bad()),
                        "messages", lines(found, Diagnostic::message),
                        "fixes", lines(found, Diagnostic::fix),
                        "good", example(rule, rule.example().good())));
    }

    private static String lines(List<Diagnostic> found, Function<Diagnostic, String> text) {
        return found.stream()
                .map(text)
                .distinct()
                .collect(Collectors.joining("<br>\n"))
                .replace("<component>", "`<component>`");
    }

    private static String example(Rule rule, String text) {
        return PrettyJson.text((ObjectNode) CatalogueDocument.example(rule, text));
    }
}
