package io.tykredis.format;

import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The env file format, for POSIX shells ({@code set -a; . ./file}) and Compose ({@code env_file:}).
 *
 * <p>Both read bare words, single quotes unless a backslash ends the text, and double quotes without a backtick: a
 * shell requires it to be escaped, Compose requires it not to be. A value that needs both takes its backticks from a
 * variable in the line before. A secret in another variable is expanded when the file is read.
 */
@Singleton
public final class EnvFormat extends EnvLines {

    public static final String NAME = "env";

    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_./:,@%+=-]+");
    private static final String BACKTICK = "BACKTICK='`'\n";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FormatUse use() {
        return new FormatUse(
                List.of("set -a; . ./FILE; set +a", "Compose: env_file: FILE"),
                "If FILE refers to other variables, set them first.",
                "FILE does not provide TLS files or restart the component.");
    }

    @Override
    public Optional<String> obstacle(String name, String value) {
        return value.chars().anyMatch(Character::isISOControl)
                ? Optional.of(
                        "a line break or another control character, which some readers of env files do not support")
                : Optional.empty();
    }

    /** The line that sets the variable, or the lines, without the last line feed. */
    public String assignment(String name, String value) {
        return line(name, value).stripTrailing();
    }

    @Override
    String line(String name, String value) {
        if (BARE.matcher(value).matches()) {
            return name + "=" + value + "\n";
        }
        if (value.indexOf('\'') < 0 && !value.endsWith("\\")) {
            return name + "='" + value + "'\n";
        }
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$");
        String helper = escaped.indexOf('`') < 0 ? "" : BACKTICK;
        return helper + name + "=\"" + escaped.replace("`", "${BACKTICK}") + "\"\n";
    }

    @Override
    public SecretReferences references() {
        return SecretReferences.VARIABLE;
    }

    /** Both readers stop if the variable is not set, instead of continuing without a password. */
    @Override
    String reference(Setting setting, Secret secret) {
        return secret instanceof Secret.FromEnv from ? setting.env() + "=\"${" + from.name() + ":?}\"\n" : "";
    }
}
