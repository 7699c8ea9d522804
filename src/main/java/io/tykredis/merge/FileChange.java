package io.tykredis.merge;

import org.jspecify.annotations.Nullable;

/**
 * One change by a merge of files.
 *
 * @param file the name of the file; {@code null} if it has none
 * @param component whose setting it is
 */
public record FileChange(@Nullable String file, String component, Change change) {}
