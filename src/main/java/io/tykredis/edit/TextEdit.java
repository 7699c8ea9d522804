package io.tykredis.edit;

import io.tykredis.input.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * The replacement of a part of a file.
 *
 * @param file the name of the file; {@code null} if it has none
 * @param from the start of the part
 * @param to its end; equals {@code from} if text is only inserted
 * @param text the new text; empty if text is only removed
 */
public record TextEdit(@Nullable String file, SourcePosition from, SourcePosition to, String text) {}
