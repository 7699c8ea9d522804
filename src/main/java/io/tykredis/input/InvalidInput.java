package io.tykredis.input;

import java.util.List;

/** The failure of an unusable input, with all its errors. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whether the bytes are invalid JSON, or valid JSON with invalid content. */
    public enum Kind {
        MALFORMED,
        WRONG
    }

    private final Kind kind;
    private final transient List<InputError> errors;

    public InvalidInput(Kind kind, List<InputError> errors) {
        super(summary(errors), null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
    }

    private static String summary(List<InputError> errors) {
        InputError first = errors.get(0);
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return (first.pointer() + " " + first.detail() + more).strip();
    }

    /** The same errors for a text that is at {@code outer} in the whole input. */
    public InvalidInput under(Pointer outer) {
        return new InvalidInput(
                kind,
                errors.stream()
                        .map(error -> error.at(error.pointer().under(outer)))
                        .toList());
    }

    public Kind kind() {
        return kind;
    }

    public List<InputError> errors() {
        return errors;
    }
}
