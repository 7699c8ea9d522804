package io.tykredis.cli;

/** Ends a verb with one line on standard error. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;

    Failure(Exit exit, String line) {
        super(line, null, false, false);
        this.exit = exit;
    }

    static Failure usage(String line) {
        return new Failure(Exit.USAGE, line);
    }

    Exit exit() {
        return exit;
    }
}
