package io.tykredis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.document.CatalogueDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.imports.Imports;
import io.tykredis.lint.Rule;
import io.tykredis.lint.RuleExamples;
import io.tykredis.lint.TargetFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The writer of {@code docs/diagnostics.md}: the rules with the message and fix of each example. */
final class DiagnosticsDocs {

    private DiagnosticsDocs() {}

    static String render() {
        StringBuilder text = new StringBuilder("""
                # Diagnostics

                Findings about an input that is valid. Codes and severities are stable, for filtering. With an `error`, the output
                does not work, and a translation is a 422. With a `warning`, it works differently than expected or is dangerous;
                `?strict=true` makes it a 422 too. An `info` is for information.

                Each section has the meaning, an example, its effect and fix, and when you may ignore the diagnostic. Examples are
                bodies of `POST /v1/lint`. Generated from the rules; `GET /v1/diagnostics` has the same as JSON.

                | code | severity | meaning |
                |---|---|---|
                """);
        List<Rule> rules = Imports.LINTER.rules();
        for (Rule rule : rules) {
            text.append("| [`%s`](#%s) | %s | %s |\n"
                    .formatted(
                            rule.code().slug(),
                            rule.code().slug(),
                            rule.code().severity(),
                            rule.code().when()));
        }
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String slug = rule.code().slug();
            boolean first = i == 0 || !rules.get(i - 1).code().slug().equals(slug);
            boolean last =
                    i == rules.size() - 1 || !rules.get(i + 1).code().slug().equals(slug);
            text.append(first ? "\n## " + slug + "\n" : "");
            section(rule, text);
            text.append(last ? "\n**When to ignore it:** " + ignore(rule) + "\n" : "");
        }
        return text.toString();
    }

    /** Two rules with one code share a heading, because diagnostics link to it. */
    private static void section(Rule rule, StringBuilder text) {
        List<Diagnostic> found = RuleExamples.lint(rule, rule.example().bad()).stream()
                .filter(each -> each.code().equals(rule.code()))
                .toList();
        text.append(
                "\n**%s:** %s.\n\nWrong%s:\n\n```json\n%s```\n\n**Why it matters:** %s\n\n**Fix:** %s\n\nRight:\n\n```json\n%s```\n"
                        .formatted(
                                name(rule.code().severity()),
                                rule.code().when(),
                                inFormat(rule.example().format()),
                                example(rule, rule.example().bad()),
                                lines(found.stream().map(Diagnostic::message).toList()),
                                lines(found.stream().map(Diagnostic::fix).toList()),
                                example(rule, rule.example().good())));
    }

    private static String ignore(Rule rule) {
        String slug = rule.code().slug();
        if (rule.code().severity() != Severity.ERROR) {
            assertThat(DiagnosticNotes.all()).as("a note in DiagnosticNotes").containsKey(slug);
        }
        return DiagnosticNotes.ignore(slug);
    }

    private static String name(Severity severity) {
        String name = severity.toString();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String lines(List<String> texts) {
        return texts.stream().distinct().collect(Collectors.joining("<br>\n")).replace("<component>", "`<component>`");
    }

    private static String inFormat(String format) {
        return format.equals(TargetFormat.FILES.name()) ? "" : ", with `?format=" + format + "`";
    }

    private static String example(Rule rule, String text) {
        return PrettyJson.text((ObjectNode) CatalogueDocument.example(rule, text));
    }
}
