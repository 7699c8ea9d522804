package io.tykredis.redis.probe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An error reply. Its text may repeat what was sent, so only its first word is kept. */
final class ServerError extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Pattern WORD = Pattern.compile("[A-Z]{2,20}");

    private final String word;
    private final Cause cause;

    /** The known causes. */
    enum Cause {
        NO_PASSWORD_SET,
        TOO_MANY_CLIENTS,
        OUT_OF_RANGE,
        OTHER
    }

    ServerError(String text) {
        super("an error answer", null, false, false);
        Matcher first = WORD.matcher(text);
        word = first.lookingAt() ? first.group() : "an error";
        cause = text.contains("no password is set") || text.contains("without any password configured")
                ? Cause.NO_PASSWORD_SET
                : text.contains("max number of clients")
                        ? Cause.TOO_MANY_CLIENTS
                        : text.contains("out of range") ? Cause.OUT_OF_RANGE : Cause.OTHER;
    }

    /** The error's code, such as {@code NOAUTH}, {@code WRONGPASS} or {@code ERR}. */
    String word() {
        return word;
    }

    Cause known() {
        return cause;
    }
}
