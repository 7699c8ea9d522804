package io.tykredis.redis.conf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** A Redis configuration file: one directive per line, quoted as Redis unquotes it. */
final class RedisConfFile {

    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_./:*%~&+@>-]+");

    private final StringBuilder text = new StringBuilder();

    /** @param comment a single line of fixed text, without user input */
    RedisConfFile comment(String comment) {
        text.append("# ").append(comment).append('\n');
        return this;
    }

    RedisConfFile blank() {
        text.append('\n');
        return this;
    }

    /** @param name one or more words */
    RedisConfFile set(String name, Object... arguments) {
        text.append(name);
        for (Object argument : arguments) {
            text.append(' ').append(quoted(argument.toString()));
        }
        text.append('\n');
        return this;
    }

    /** Bare if that is safe, else in double quotes, where {@code \xHH} is a byte. */
    static String quoted(String argument) {
        if (BARE.matcher(argument).matches()) {
            return argument;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (byte each : argument.getBytes(UTF_8)) {
            if (each == '"' || each == '\\') {
                quoted.append('\\').append((char) each);
            } else if (each >= ' ' && each < 0x7f) {
                quoted.append((char) each);
            } else {
                quoted.append(String.format("\\x%02x", each));
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
