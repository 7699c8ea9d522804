package io.tykredis.input;

import java.util.ArrayList;
import java.util.List;

/** The errors in one input, up to a hundred, reported together. */
public final class InputErrors {

    /** Nobody reads more, and an answer should not outgrow its question. */
    private static final int MOST = 100;

    private final List<InputError> errors = new ArrayList<>();
    private final int most;

    public InputErrors() {
        this(MOST);
    }

    private InputErrors(int most) {
        this.most = most;
    }

    /** For somebody who has to pick those that matter. */
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

    /** Whether further errors would not be reported, and need not be looked for. */
    public boolean isFull() {
        return errors.size() >= most;
    }

    /** Everything added, in that order. */
    public List<InputError> all() {
        return List.copyOf(errors);
    }

    /** Throws {@link InvalidInput} if anything was added. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(InvalidInput.Kind.WRONG, errors);
        }
    }
}
