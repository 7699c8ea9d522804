package io.tykredis.cli;

import io.tykredis.format.Format;
import io.tykredis.format.JsonFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select the output format. */
final class FormatOption {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            completionCandidates = NamedChoices.FormatNames.class,
            description = "Output format. Default: ${DEFAULT-VALUE}. One of:" + " ${COMPLETION-CANDIDATES}.")
    private String format = JsonFormat.NAME;

    @Option(
            names = "--chart",
            paramLabel = "VERSION",
            description = "Version of Tyk's chart for --format helm. Default: the newest known version.")
    private @Nullable String chart;

    Format in(NamedChoices choices) {
        Format chosen = choices.format(format);
        return chart == null ? chosen : chosen.forChart(chart);
    }
}
