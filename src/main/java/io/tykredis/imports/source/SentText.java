package io.tykredis.imports.source;

import io.tykredis.input.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * The text of a component's file as it was sent.
 *
 * @param name the name of the file that it was sent in; {@code null} if that has none
 * @param content what was sent
 * @param whole where it begins, if it is only a member of that file: its own lines are then not counted
 */
public record SentText(
        @Nullable String name, String content, @Nullable SourcePosition whole) {

    /** Without the content, which may hold passwords. */
    @Override
    public String toString() {
        return String.valueOf(name);
    }
}
