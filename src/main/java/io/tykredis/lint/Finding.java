package io.tykredis.lint;

import io.tykredis.edit.Remedy;
import io.tykredis.input.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result of a rule, which becomes a diagnostic with the rule's code.
 *
 * @param component the component it is about, or {@code null}
 * @param remedies what fixes it mechanically, if anything does
 */
public record Finding(@Nullable String component, Pointer pointer, String message, String fix, List<Remedy> remedies) {

    public Finding(@Nullable String component, Pointer pointer, String message, String fix) {
        this(component, pointer, message, fix, List.of());
    }

    /** The same with a mechanical fix. */
    public Finding fixedBy(List<Remedy> all) {
        return new Finding(component, pointer, message, fix, all);
    }

    /** A finding about the spec itself. */
    public static Finding of(Pointer pointer, String message, String fix) {
        return new Finding(null, pointer, message, fix);
    }
}
