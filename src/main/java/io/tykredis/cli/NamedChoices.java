package io.tykredis.cli;

import io.quarkus.arc.Unremovable;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.diagnostic.Severity;
import io.tykredis.format.Format;
import io.tykredis.format.Formats;
import io.tykredis.input.NearestName;
import io.tykredis.lint.Linter;
import io.tykredis.model.Version;
import io.tykredis.report.Report;
import io.tykredis.report.Reports;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names that an option accepts; any other name is a usage error. */
@Singleton
final class NamedChoices {

    private final Components components;
    private final Formats formats;
    private final Reports reports;
    private final Linter linter;

    NamedChoices(Components components, Formats formats, Reports reports, Linter linter) {
        this.components = components;
        this.formats = formats;
        this.reports = reports;
        this.linter = linter;
    }

    ComponentTable component(String name) {
        return components
                .find(name)
                .orElseThrow(
                        () -> CommandFailure.usage("Unknown component \"" + name + "\". " + components.instead(name)));
    }

    Version release(ComponentTable table, String number) {
        return TargetVersion.find(table, number)
                .orElseThrow(() ->
                        CommandFailure.usage("Unknown release \"" + number + "\". " + TargetVersion.instead(table)));
    }

    Format format(String name) {
        return formats.find(name)
                .orElseThrow(() -> CommandFailure.usage("Unknown format \"" + name + "\". " + formats.instead(name)));
    }

    Report report(String name) {
        return reports.find(name)
                .orElseThrow(() -> CommandFailure.usage("Unknown report \"" + name + "\". " + reports.instead(name)));
    }

    Severity severity(String name) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> CommandFailure.usage(
                        "Unknown severity \"" + name + "\". Severities: " + String.join(", ", new Severities()) + "."));
    }

    /** Checks the codes of diagnostics. */
    List<String> codes(List<String> codes) {
        Set<String> known =
                linter.rules().stream().map(rule -> rule.code().slug()).collect(Collectors.toCollection(TreeSet::new));
        for (String code : codes) {
            if (!known.contains(code)) {
                throw CommandFailure.usage("Unknown code \"" + code + "\". " + NearestName.question(code, known)
                        + "\"tyk-redis diagnostics\" lists all codes.");
            }
        }
        return codes;
    }

    /** The choices for help and completion; picocli creates them by their class. */
    @Unremovable
    @Singleton
    static final class Severities implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Severity.values()).map(Severity::toString).iterator();
        }
    }

    /** The choices for help and completion; picocli creates them by their class. */
    @Unremovable
    @Singleton
    static final class ReportNames implements Iterable<String> {

        private final Reports reports;

        ReportNames(Reports reports) {
            this.reports = reports;
        }

        @Override
        public Iterator<String> iterator() {
            return reports.names().iterator();
        }
    }

    /** The choices for help and completion; picocli creates them by their class. */
    @Unremovable
    @Singleton
    static final class ComponentNames implements Iterable<String> {

        private final Components components;

        ComponentNames(Components components) {
            this.components = components;
        }

        @Override
        public Iterator<String> iterator() {
            return components.names().keySet().iterator();
        }
    }

    /** The choices for help and completion; picocli creates them by their class. */
    @Unremovable
    @Singleton
    static final class FormatNames implements Iterable<String> {

        private final Formats formats;

        FormatNames(Formats formats) {
            this.formats = formats;
        }

        @Override
        public Iterator<String> iterator() {
            return formats.names().iterator();
        }
    }
}
