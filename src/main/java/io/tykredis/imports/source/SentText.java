package io.tykredis.imports.source;

import io.tykredis.input.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * The text of a component's file in the input.
 *
 * @param name the name of the input file; {@code null} if it has none
 * @param content the text
 * @param whole its start, if it is only a member of the input file; positions inside it then have this start
 */
public record SentText(
        @Nullable String name, String content, @Nullable SourcePosition whole) {

    /** Omits the content, which may contain passwords. */
    @Override
    public String toString() {
        return String.valueOf(name);
    }
}
