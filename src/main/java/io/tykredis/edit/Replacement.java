package io.tykredis.edit;

/**
 * The replacement of a part of a text.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Replacement(int start, int end, String text) implements Comparable<Replacement> {

    static Replacement of(Span span, String text) {
        return new Replacement(span.start(), span.end(), text);
    }

    /** Whether the two conflict because one changes the text or the place of the other. */
    public boolean clashesWith(Replacement other) {
        return start == other.start || (start < other.end && other.start < end);
    }

    @Override
    public int compareTo(Replacement other) {
        return start == other.start ? Integer.compare(end, other.end) : Integer.compare(start, other.start);
    }

    /** Omits the text, which may be a password. */
    @Override
    public String toString() {
        return start + "-" + end;
    }
}
