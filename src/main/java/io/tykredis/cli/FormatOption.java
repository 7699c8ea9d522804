package io.tykredis.cli;

import io.tykredis.format.ChartVersion;
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
            description = "The form in which the settings are deployed; ${DEFAULT-VALUE} without it. One of:"
                    + " ${COMPLETION-CANDIDATES}.")
    private String format = JsonFormat.NAME;

    @Option(
            names = "--chart",
            paramLabel = "VERSION",
            description = "The version of Tyk's umbrella chart that --format helm is for; the newest known without it.")
    private @Nullable String chart;

    Format in(NamedChoices choices) {
        Format chosen = choices.format(format);
        return chart == null ? chosen : forChart(chosen, chart);
    }

    private static Format forChart(Format format, String chart) {
        ChartVersion version = ChartVersion.parse(chart)
                .orElseThrow(() -> CommandFailure.usage(
                        "There is no chart version \"" + chart + "\". " + ChartVersion.accepted()));
        return format.forChart(version)
                .orElseThrow(() -> CommandFailure.usage(
                        "--chart needs --format helm: " + format.name() + " has nothing to do with Tyk's charts."));
    }
}
