package io.tykredis.edit;

/**
 * A part of a text.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Span(int start, int end) {

    String in(String text) {
        return text.substring(start, end);
    }
}
