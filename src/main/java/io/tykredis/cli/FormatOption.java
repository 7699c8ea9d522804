package io.tykredis.cli;

import io.tykredis.format.Format;
import io.tykredis.format.JsonFormat;
import picocli.CommandLine.Option;

/** The form in which settings are deployed. */
final class FormatOption {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            completionCandidates = Choices.FormatNames.class,
            description = "The form in which the settings are deployed; ${DEFAULT-VALUE} without it. One of:"
                    + " ${COMPLETION-CANDIDATES}.")
    private String format = JsonFormat.NAME;

    Format in(Choices choices) {
        return choices.format(format);
    }
}
