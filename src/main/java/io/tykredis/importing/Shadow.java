package io.tykredis.importing;

/** A key that would count, had another not been there. */
public record Shadow(Occurrence loser, Occurrence winner) {}
