package io.tykredis.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Severity;
import io.tykredis.format.PrettyJson;
import io.tykredis.input.SourcePosition;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** SARIF 2.1.0 for code scanning. It contains no text of the files except the text that edits insert. */
@Singleton
public final class SarifReport implements Report {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final Tool tool;

    public SarifReport(Tool tool) {
        this.tool = tool;
    }

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String mediaType() {
        return "application/sarif+json";
    }

    @Override
    public String text(Findings findings) {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver =
                run.putObject("tool").putObject("driver").put("name", Tool.NAME).put("version", Tool.version());
        List<ReportedFinding> all = findings.all();
        List<String> rules = rules(driver, all);
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        all.forEach(found -> result(results.addObject(), found, rules.indexOf(found.code())));
        return PrettyJson.text(log);
    }

    /** Adds one rule per code. If a code has two severities, the rule has the level of the first. */
    private List<String> rules(ObjectNode driver, List<ReportedFinding> all) {
        ArrayNode rules = driver.putArray("rules");
        List<String> codes = new ArrayList<>();
        for (ReportedFinding found : all) {
            if (!codes.contains(found.code())) {
                codes.add(found.code());
                ObjectNode rule = rules.addObject().put("id", found.code());
                rule.putObject("shortDescription").put("text", found.title());
                found.doc().ifPresent(page -> tool.page(page)
                        .ifPresentOrElse(address -> rule.put("helpUri", address), () -> rule.putObject("help")
                                .put("text", "See " + page + ".")));
                rule.putObject("defaultConfiguration").put("level", level(found.severity()));
            }
        }
        return codes;
    }

    private static void result(ObjectNode result, ReportedFinding found, int rule) {
        result.put("ruleId", found.code()).put("ruleIndex", rule).put("level", level(found.severity()));
        result.putObject("message").put("text", found.message() + "\nFix: " + found.fix());
        ObjectNode location = result.putArray("locations").addObject();
        SourcePosition position = found.position();
        if (position != null && !found.file().isEmpty()) {
            ObjectNode physical = location.putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", uri(found.file()));
            physical.putObject("region").put("startLine", position.line()).put("startColumn", position.column());
        }
        fix(result, found);
        if (!found.pointer().toString().isEmpty()) {
            location.putArray("logicalLocations")
                    .addObject()
                    .put("fullyQualifiedName", found.pointer().toString());
        }
    }

    /** Adds the edits if all of them are in named files. */
    private static void fix(ObjectNode result, ReportedFinding found) {
        if (found.edits().isEmpty() || found.edits().stream().anyMatch(edit -> edit.file() == null)) {
            return;
        }
        ObjectNode fix = result.putArray("fixes").addObject();
        fix.putObject("description").put("text", found.fix());
        ArrayNode changes = fix.putArray("artifactChanges");
        found.edits().stream()
                .map(edit -> String.valueOf(edit.file()))
                .distinct()
                .forEach(file -> {
                    ObjectNode change = changes.addObject();
                    change.putObject("artifactLocation").put("uri", uri(file));
                    ArrayNode replacements = change.putArray("replacements");
                    found.edits().stream()
                            .filter(edit -> file.equals(edit.file()))
                            .forEach(edit -> {
                                ObjectNode replacement = replacements.addObject();
                                replacement
                                        .putObject("deletedRegion")
                                        .put("startLine", edit.from().line())
                                        .put("startColumn", edit.from().column())
                                        .put("endLine", edit.to().line())
                                        .put("endColumn", edit.to().column());
                                replacement.putObject("insertedContent").put("text", edit.text());
                            });
                });
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.toString();
    }

    /** The path relative to the working folder, as code scanning requires; the full path of a file outside it. */
    private static String uri(String file) {
        try {
            return Path.of(file).isAbsolute()
                    ? new URI("file", "", file, null).toString()
                    : new URI(null, null, file.replace('\\', '/'), null).toString();
        } catch (URISyntaxException e) {
            return "file";
        }
    }
}
