package io.tykredis.imports.source;

import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reader of a file for {@code docker run --env-file}. Unlike Compose, Docker takes each value literally, with its
 * quotes and spaces (docker/cli, pkg/kvfile).
 */
public final class DockerEnvFile {

    private static final Pattern COMMAND = Pattern.compile("(?m)^#.*\\bdocker[ \\t]+run[ \\t].*--env-file\\b");
    private static final Pattern LINE = Pattern.compile("[ \\t]*(?:#.*|([^\\s=]+)(?:=(.*))?)?");

    private DockerEnvFile() {}

    /** Whether a comment in the file says that it is for Docker. */
    public static boolean is(String text) {
        return COMMAND.matcher(text).find();
    }

    /** Reads the variables. @throws InvalidInput with the number of the invalid line */
    public static List<EnvVariable> read(String text, Pointer at, @Nullable String name) {
        List<EnvVariable> variables = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            SourcePosition start = new SourcePosition(name, i + 1, 1);
            if (!line.matches()) {
                throw new InvalidInput(
                        InvalidInput.Kind.MALFORMED,
                        List.of(new InputError(
                                        Pointer.ROOT,
                                        InputError.Code.ENV_SYNTAX,
                                        "Line " + (i + 1) + ": the variable name contains a space.",
                                        "Write NAME=value.")
                                .in(start)));
            }
            if (line.group(1) != null) {
                variables.add(new EnvVariable(line.group(1), line.group(2), at.child(line.group(1)))
                        .in(new SourcePosition(name, i + 1, line.start(1) + 1)));
            }
        }
        return variables;
    }
}
