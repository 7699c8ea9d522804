package io.tykredis.merge;

import io.tykredis.edit.UnifiedDiff;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file before and after a merge.
 *
 * @param name {@code null} if it has none
 */
public record MergedFile(@Nullable String name, String before, String content) {

    /** The change as a unified diff; empty if there is none. */
    public String diff() {
        return UnifiedDiff.of(name == null ? "file" : name, before, content);
    }

    /** How many lines the diff removes and adds. */
    public long changedLines() {
        return diff().lines()
                .skip(2)
                .filter(line -> line.startsWith("-") || line.startsWith("+"))
                .count();
    }

    /** Omits the texts, which may contain passwords. */
    @Override
    public String toString() {
        return String.valueOf(name);
    }
}
