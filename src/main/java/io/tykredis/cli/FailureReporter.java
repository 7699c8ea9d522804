package io.tykredis.cli;

import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.format.InvalidTarget;
import io.tykredis.input.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The report of a failed command on standard error. */
final class FailureReporter {

    private FailureReporter() {}

    /** Reports the failure and returns the exit code. */
    static int of(Exception cause, Console console) {
        ExitCode exit = ExitCode.of(cause);
        if (cause instanceof ClosedPipe) {
            return exit.code();
        }
        if (cause instanceof InvalidInput invalid) {
            console.reportErrors(invalid.errors());
        } else if (cause instanceof RejectedInput refused) {
            console.report(refused.diagnostics());
        } else {
            console.reportError(line(cause));
        }
        return exit.code();
    }

    private static String line(Exception cause) {
        if (cause instanceof ParameterException wrong) {
            return usage(wrong);
        }
        boolean expected = cause instanceof CommandFailure
                || cause instanceof InvalidTarget
                || cause instanceof IOException
                || cause instanceof UncheckedIOException;
        return expected ? String.valueOf(cause.getMessage()) : bug(cause);
    }

    private static String usage(ParameterException wrong) {
        List<String> suggestions =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String meant = suggestions.isEmpty() ? "" : " Did you mean " + String.join(" or ", suggestions) + "?";
        String sentence = String.valueOf(wrong.getMessage()).strip();
        String end = sentence.endsWith(".") ? "" : ".";
        return sentence + end + meant + " Try '"
                + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.";
    }

    /** Omits the exception's message, which may contain the input. */
    private static String bug(Exception cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return "A bug in this program, not in your input; please report it: "
                + cause.getClass().getName() + place;
    }
}
