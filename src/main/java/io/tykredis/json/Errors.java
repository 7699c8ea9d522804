package io.tykredis.json;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one input, so that all of it can be said at once. */
public final class Errors {

    private final List<InputError> errors = new ArrayList<>();

    public void add(Pointer pointer, InputError.Code code, String detail, String fix) {
        errors.add(new InputError(pointer, code, detail, fix));
    }

    /** Throws {@link InvalidInput} if anything was added. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(InvalidInput.Kind.WRONG, errors);
        }
    }
}
