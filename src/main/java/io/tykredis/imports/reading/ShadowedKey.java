package io.tykredis.imports.reading;

/** A key that would count, had another not been there. */
public record ShadowedKey(FoundKey loser, FoundKey winner) {}
