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
        /** The spec would not work, or has warnings that a strict request rejects. */
        REFUSED,
        /** The input is not a spec. */
        INVALID;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Called when a translation has ended.
     *
     * @param component the name of a component, or {@link #NO_COMPONENT}
     * @param mode the mode of a topology, or {@link #NO_MODE}
     */
    void ended(String component, String mode, Outcome outcome);

    /** Called for each finding of a rule. */
    default void found(Diagnostic diagnostic) {}
}
