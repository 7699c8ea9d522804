package io.tykredis.cli;

/** A failure of a command, reported as one line on standard error. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exit;

    CommandFailure(ExitCode exit, String line) {
        super(line, null, false, false);
        this.exit = exit;
    }

    static CommandFailure usage(String line) {
        return new CommandFailure(ExitCode.USAGE, line);
    }

    ExitCode exit() {
        return exit;
    }
}
