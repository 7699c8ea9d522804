package io.tykredis.format;

/**
 * One file of an output of several files.
 *
 * @param name without a folder
 */
public record FormatFile(String name, String text) {}
