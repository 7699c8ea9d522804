package io.tykredis.imports.form;

/** How sure a form is of a file; of several forms the surest reads it. */
public enum Recognition {
    NONE,
    /** Nothing speaks against it. */
    POSSIBLE,
    LIKELY,
    CERTAIN
}
