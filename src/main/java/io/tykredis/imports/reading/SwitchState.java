package io.tykredis.imports.reading;

import org.jspecify.annotations.Nullable;

/**
 * The state of a further switch that a block requires. An absent switch is off only in a whole file.
 *
 * @param deciding the effective occurrence; {@code null} if there is none
 * @param whole whether the file has settings other than Redis
 */
record SwitchState(@Nullable FoundKey deciding, boolean whole) {

    boolean isMet() {
        return deciding == null ? !whole : deciding.isSet();
    }

    /** Whether the state is known. */
    boolean isCertain() {
        return deciding != null || whole;
    }
}
