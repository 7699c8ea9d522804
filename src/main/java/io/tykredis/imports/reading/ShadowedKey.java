package io.tykredis.imports.reading;

/** A key that another key overrides. */
public record ShadowedKey(FoundKey loser, FoundKey winner) {}
