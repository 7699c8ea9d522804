package io.tykredis.cli;

import io.tykredis.redis.probe.ProbeContext;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The option for the time limit of a live check. */
final class TimeLimit {

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Time limit for all checks together. Default: ${DEFAULT-VALUE}.")
    private int seconds = 10;

    /** The vantage point of the user's own machine. It allows every target and every file of the user. */
    ProbeContext vantage() {
        if (seconds < 1) {
            throw CommandFailure.usage("--timeout must be at least 1.");
        }
        return ProbeContext.ofUser(Duration.ofSeconds(seconds));
    }
}
