package io.tykredis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** The check whether standard error is a terminal with colors. */
final class Terminal {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /**
     * Decides as picocli does (a terminal, NO_COLOR, CLICOLOR, TERM), but for standard error where the system reveals
     * it.
     */
    static boolean wantsColor() {
        return Ansi.AUTO.enabled() && !redirected();
    }

    private static boolean redirected() {
        if (!Files.exists(STANDARD_ERROR)) {
            return false;
        }
        try {
            return !STANDARD_ERROR.toRealPath().startsWith("/dev");
        } catch (IOException e) {
            return true;
        }
    }
}
