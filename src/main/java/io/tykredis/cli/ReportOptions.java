package io.tykredis.cli;

import io.tykredis.diagnostic.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select the findings to report, the format of the report, and the findings that are errors. */
final class ReportOptions {

    @Option(
            names = "--report",
            paramLabel = "REPORT",
            completionCandidates = NamedChoices.ReportNames.class,
            description = "Form of the report. Default: text. One of: ${COMPLETION-CANDIDATES}.")
    private @Nullable String report;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            completionCandidates = NamedChoices.Severities.class,
            description =
                    "Least severity that makes the exit code 1. Default: error. One of: ${COMPLETION-CANDIDATES}.")
    private @Nullable String failOn;

    @Option(
            names = "--select",
            paramLabel = "CODE",
            split = ",",
            description = "Report only these codes. Repeat it, or separate codes with commas.")
    private List<String> select = List.of();

    @Option(names = "--ignore", paramLabel = "CODE", split = ",", description = "Do not report these codes.")
    private List<String> ignore = List.of();

    /** Combines the options with the project file. An option overrides the file's setting. */
    ReportSettings over(ProjectFile project, NamedChoices choices) {
        String name = report == null ? project.report() : report;
        String least = failOn == null ? project.failOn() : failOn;
        return new ReportSettings(
                choices.report(name == null ? "text" : name),
                least == null ? Severity.ERROR : choices.severity(least),
                choices.codes(select.isEmpty() ? project.select() : select),
                choices.codes(ignore.isEmpty() ? project.ignore() : ignore));
    }
}
