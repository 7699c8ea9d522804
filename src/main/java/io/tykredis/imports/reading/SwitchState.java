package io.tykredis.imports.reading;

import org.jspecify.annotations.Nullable;

/**
 * The state of a further switch that a block requires; absent, it is off only in a whole file.
 *
 * @param deciding the occurrence that counts; {@code null} if there is none
 * @param whole whether the file has other settings than Redis
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
