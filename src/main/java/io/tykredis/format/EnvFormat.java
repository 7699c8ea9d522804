package io.tykredis.format;

import io.tykredis.mapping.Translation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An environment file that a POSIX shell ({@code set -a; . ./file}) and Compose ({@code env_file:}) read alike.
 *
 * <p>The two agree on bare words, on single quotes unless a backslash ends the text, and on double quotes unless they
 * hold a backtick, which a shell must see escaped and Compose must not. A value that needs both takes its backticks
 * from a variable set the line before.
 */
@Singleton
public final class EnvFormat implements Format, EnvLines.Dialect {

    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_./:,@%+=-]+");
    private static final String BACKTICK = "BACKTICK='`'\n";

    private final EnvLines lines = new EnvLines(this);

    @Override
    public String name() {
        return "env";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String one(Translation translation) {
        return lines.one(translation);
    }

    @Override
    public String all(List<Translation> translations) {
        return lines.all(translations);
    }

    @Override
    public Optional<String> obstacle(String name, String value) {
        return value.chars().anyMatch(Character::isISOControl)
                ? Optional.of("a line break or another control character, which not every reader of env files keeps")
                : Optional.empty();
    }

    @Override
    public String line(String name, String value) {
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
}
