package io.tykredis.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.document.CatalogueDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.imports.Imports;
import io.tykredis.lint.Rule;
import io.tykredis.lint.TargetFormat;

/** Writes {@code docs/diagnostics.md} from the rules. */
final class DiagnosticsDocs {

    private DiagnosticsDocs() {}

    static String render() {
        StringBuilder text = new StringBuilder("""
                # Diagnostics

                What the service tells of an input that it could read. Codes and severities are stable: filter on them.
                An `error` means that the output would not work, and makes a translation a 422; a `warning` does so with
                `?strict=true` only. Examples are bodies of `POST /v1/lint`. Generated from the rules; `GET /v1/diagnostics` answers the same as JSON.

                | code | severity | when |
                |---|---|---|
                """);
        for (Rule rule : Imports.LINTER.rules()) {
            text.append("| [`%s`](#%s) | %s | %s |\n"
                    .formatted(
                            rule.code().slug(),
                            rule.code().slug(),
                            rule.code().severity(),
                            rule.code().when()));
        }
        String before = "";
        for (Rule rule : Imports.LINTER.rules()) {
            String slug = rule.code().slug();
            text.append(slug.equals(before) ? "" : "\n## " + slug + "\n");
            section(rule, text);
            before = slug;
        }
        return text.toString();
    }

    /** Two rules that share a code share a heading, which is what a diagnostic links to. */
    private static void section(Rule rule, StringBuilder text) {
        text.append("\n%s: %s.\n\nThis triggers it%s:\n\n```json\n%s```\n\nThis one does not:\n\n```json\n%s```\n"
                .formatted(
                        rule.code().severity(),
                        rule.code().when(),
                        inFormat(rule.example().format()),
                        example(rule, rule.example().bad()),
                        example(rule, rule.example().good())));
    }

    private static String inFormat(String format) {
        return format.equals(TargetFormat.FILES.name()) ? "" : " with `?format=" + format + "`";
    }

    private static String example(Rule rule, String text) {
        return PrettyJson.text((ObjectNode) CatalogueDocument.example(rule, text));
    }
}
