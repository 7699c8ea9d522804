package io.tykredis.cli;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The end of a service that did not start: one line instead of a stack trace, which only a debug log has. */
final class StartFailure {

    private static final Pattern ORIGIN = Pattern.compile("(^\\S+: )?SRCFG\\d+: ");

    private StartFailure() {}

    static void exit(Integer code, @Nullable Throwable failure) {
        if (failure != null) {
            Logger.getLogger(StartFailure.class).debug("The service did not start.", failure);
            System.err.println(line(failure));
        }
        System.exit(code);
    }

    static String line(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause instanceof ConfigValidationException invalid
                ? problems(invalid)
                : cause instanceof ConfigurationException
                        ? String.valueOf(cause.getMessage())
                        : "The service did not start: " + cause;
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    /** The settings that have no value of their type. */
    private static String problems(ConfigValidationException invalid) {
        return IntStream.range(0, invalid.getProblemCount())
                .mapToObj(each -> invalid.getProblem(each).getMessage())
                .map(problem -> ORIGIN.matcher(problem).replaceAll(""))
                .collect(Collectors.joining("; "));
    }
}
