package io.tykredis.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.document.CatalogueDocument;
import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.imports.Imports;
import java.util.List;

/** The findings for the examples of rules. */
public final class RuleExamples {

    private RuleExamples() {}

    /** All diagnostics for one of the rule's examples, in the example's format. */
    public static List<Diagnostic> lint(Rule rule, String text) {
        if (!(rule instanceof SpecRule)) {
            return Imports.ofBody(text.getBytes(UTF_8)).diagnostics();
        }
        JsonNode body = CatalogueDocument.example(rule, text);
        Format format = Samples.formats().stream()
                .filter(each -> each.name().equals(rule.example().format()))
                .findFirst()
                .orElseThrow();
        return Imports.TRANSLATIONS
                .lint(body.path("spec").toString().getBytes(UTF_8), format)
                .diagnostics();
    }
}
