package io.tykredis.app;

import io.tykredis.diagnostic.Diagnostic;
import java.util.Locale;

/** A listener for the outcome of each translation. */
public interface TranslationListener {

    /** The component for an unreadable spec, if the request names none. */
    String NO_COMPONENT = "none";

    /** The mode of a spec that could not be read. */
    String NO_MODE = "none";

    /** How a translation ended. */
    enum Outcome {
        TRANSLATED,
        /** It would not work, or has warnings where none are wanted. */
        REFUSED,
        /** It is no spec. */
        INVALID;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One translation has ended.
     *
     * @param component the name of one there is, or {@link #NO_COMPONENT}
     * @param mode that of a topology there is, or {@link #NO_MODE}
     */
    void ended(String component, String mode, Outcome outcome);

    /** A rule has found something. */
    default void found(Diagnostic diagnostic) {}
}
