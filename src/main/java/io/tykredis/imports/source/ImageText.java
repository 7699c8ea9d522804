package io.tykredis.imports.source;

import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;

/**
 * The image of a container, or only its tag, as a file contains it.
 *
 * @param at its place in the input
 */
public record ImageText(String text, Pointer at, SourcePosition position) {}
