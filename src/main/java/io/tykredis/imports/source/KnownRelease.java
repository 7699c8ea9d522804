package io.tykredis.imports.source;

import io.tykredis.model.Version;

/**
 * A release, and what shows it.
 *
 * @param from as answers name it: {@code image}, {@code label}, {@code chart}, {@code request}
 */
public record KnownRelease(Version version, String from) {}
