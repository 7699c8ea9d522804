package io.tykredis.format;

/**
 * A file of an output that is written as several.
 *
 * @param name without a folder
 */
public record FormatFile(String name, String text) {}
