package io.tykredis.diagnostic;

import java.util.Locale;

/** How much a diagnostic matters; belongs to its code, never to the place that reports it. */
public enum Severity {
    /** It will not work. */
    ERROR,
    /** It will not do what it seems to, or is dangerous. */
    WARNING,
    /** Worth knowing. */
    INFO;

    private final String text = name().toLowerCase(Locale.ROOT);

    @Override
    public String toString() {
        return text;
    }
}
