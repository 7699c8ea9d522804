package io.tykredis.imports.source;

/**
 * A flaw of a component's file outside its JSON.
 *
 * @param where the line and column, as the start of a sentence; of a fragment, what was added, as a sentence
 */
public record FileFlaw(Kind kind, String where) {

    /** The kind of flaw. */
    public enum Kind {
        BYTE_ORDER_MARK,
        /** The file is only a part of an object. */
        FRAGMENT,
        TEXT_AFTER
    }
}
