package io.tykredis.imports.source;

import io.tykredis.model.Version;

/**
 * A release with its source.
 *
 * @param from the source in responses: {@code image}, {@code label}, {@code chart}, {@code request}
 */
public record KnownRelease(Version version, String from) {}
