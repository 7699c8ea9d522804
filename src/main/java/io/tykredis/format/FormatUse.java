package io.tykredis.format;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How to use the output of a format.
 *
 * @param commands the commands that apply it; {@code FILE} is the output
 * @param requires what else is necessary, as a sentence
 * @param limits what it does not do, as a sentence
 */
public record FormatUse(List<String> commands, String requires, String limits) {

    public FormatUse {
        commands = List.copyOf(commands);
    }

    /** For the first lines of an output with comments. */
    public String comment() {
        return commands.stream()
                        .map(command -> "# " + command + "\n")
                        .collect(Collectors.joining("", "# To use this output:\n", ""))
                + "# " + requires + "\n# " + limits + "\n";
    }
}
