package io.tykredis.imports.form;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent.
 *
 * @param name {@code null} if it has none
 * @param component the one that it is said to be for
 * @param at where it lies in the input
 */
public record SentFile(
        @Nullable String name, String content, @Nullable ComponentTable component, Pointer at) {

    /** The same file with other content. */
    public SentFile with(String other) {
        return new SentFile(name, other, component, at);
    }

    /** Without the content, which may hold passwords. */
    @Override
    public String toString() {
        return name + " at " + at;
    }
}
