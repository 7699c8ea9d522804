package io.tykredis.cli;

import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.format.InvalidTarget;
import io.tykredis.input.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ParameterException;

/** The exit codes, which are part of the contract with scripts. */
enum ExitCode {
    OK(0, "Success; there may be warnings on standard error."),
    ERRORS(1, "The input is invalid or would not work; with --strict, it has warnings."),
    USAGE(2, "Wrong usage."),
    IO(3, "A file or stream cannot be read or written."),
    /** The values of sysexits.h. */
    BUG(70, "A bug in this program: please report it.");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    static ExitCode of(Throwable cause) {
        if (cause instanceof ClosedPipe) {
            return OK;
        }
        if (cause instanceof CommandFailure failure) {
            return failure.exit();
        }
        if (cause instanceof ParameterException || cause instanceof InvalidTarget) {
            return USAGE;
        }
        if (cause instanceof InvalidInput || cause instanceof RejectedInput) {
            return ERRORS;
        }
        return cause instanceof IOException || cause instanceof UncheckedIOException ? IO : BUG;
    }

    /** All codes with their meanings, for help. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(exit -> meanings.put(Integer.toString(exit.code), exit.meaning));
        return meanings;
    }
}
