package io.tykredis.input;

import java.util.ArrayList;
import java.util.List;

/** The errors in one input, reported together, up to a hundred. */
public final class InputErrors {

    /** Limits the size of the response. */
    private static final int MOST = 100;

    private final List<InputError> errors = new ArrayList<>();
    private final int most;

    public InputErrors() {
        this(MOST);
    }

    private InputErrors(int most) {
        this.most = most;
    }

    /** A list without a limit, for callers that report only some of the errors. */
    public static InputErrors ofEverything() {
        return new InputErrors(Integer.MAX_VALUE);
    }

    public void add(Pointer pointer, InputError.Code code, String detail, String fix) {
        add(new InputError(pointer, code, detail, fix));
    }

    public void add(InputError error) {
        if (!isFull()) {
            errors.add(error);
        }
    }

    /** Whether the limit is reached, so that callers can stop checking. */
    public boolean isFull() {
        return errors.size() >= most;
    }

    /** Adds all errors of the other list, in its order. */
    public List<InputError> all() {
        return List.copyOf(errors);
    }

    /** Throws {@link InvalidInput} if there is any error. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(InvalidInput.Kind.WRONG, errors);
        }
    }
}
