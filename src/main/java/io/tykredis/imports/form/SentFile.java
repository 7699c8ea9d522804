package io.tykredis.imports.form;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * An input file.
 *
 * @param name {@code null} if it has none
 * @param component the component that the request assigns it to
 * @param at its place in the input
 */
public record SentFile(
        @Nullable String name, String content, @Nullable ComponentTable component, Pointer at) {

    /** The same file with other content. */
    public SentFile with(String other) {
        return new SentFile(name, other, component, at);
    }

    /** Omits the content, which may contain passwords. */
    @Override
    public String toString() {
        return name + " at " + at;
    }
}
