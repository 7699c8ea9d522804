package io.tykredis.imports.source;

/**
 * A flaw of a component's file around its JSON.
 *
 * @param where the line and column, as the start of a sentence
 */
public record FileFlaw(Kind kind, String where) {

    /** What is wrong. */
    public enum Kind {
        BYTE_ORDER_MARK,
        /** It is only a part of an object. */
        FRAGMENT,
        TEXT_AFTER
    }
}
