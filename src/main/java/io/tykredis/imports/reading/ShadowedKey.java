package io.tykredis.imports.reading;

/** A key that would take effect without another one. */
public record ShadowedKey(FoundKey loser, FoundKey winner) {}
