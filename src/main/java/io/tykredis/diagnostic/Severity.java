package io.tykredis.diagnostic;

import java.util.Locale;

/** The severity of a diagnostic, fixed by its code. */
public enum Severity {
    /** It will not work. */
    ERROR,
    /** It behaves differently than it seems, or is dangerous. */
    WARNING,
    /** Worth knowing. */
    INFO;

    private final String text = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return text;
    }
}
