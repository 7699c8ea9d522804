package io.tykredis.imports.form;

/** The certainty with which a form recognises a file. The form with the highest certainty reads the file. */
public enum Recognition {
    NONE,
    /** The content does not contradict the form. */
    POSSIBLE,
    LIKELY,
    CERTAIN
}
