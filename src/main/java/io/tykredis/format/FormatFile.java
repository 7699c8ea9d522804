package io.tykredis.format;

/**
 * One file of an output that has several.
 *
 * @param name the file's name, without a folder
 */
public record FormatFile(String name, String text) {}
