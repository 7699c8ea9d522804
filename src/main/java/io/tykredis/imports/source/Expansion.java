package io.tykredis.imports.source;

import io.tykredis.input.InputError;
import io.tykredis.input.InputLimits;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What replaces the references in one input. References to references can double it with each line, so
 * each value has a limit, and all values together.
 */
public final class Expansion {

    private static final int LONGEST_VALUES = 16;

    private final int longest = InputLimits.current().stringLength();
    private int left = LONGEST_VALUES * longest;
    private int length;
    private @Nullable UnsetReference open;
    private String subject = "a value";
    private @Nullable SourcePosition position;

    /** Starts the next value. */
    public Expansion of(String name, @Nullable SourcePosition at) {
        length = 0;
        open = null;
        subject = name;
        position = at;
        return this;
    }

    /** Keeps a reference. */
    String keep(String reference, UnsetReference unset) {
        open = open == null ? unset : open;
        return reference;
    }

    /** The first reference that the value still has. */
    public @Nullable UnsetReference open() {
        return open;
    }

    /** Counts a text that replaces a reference. @throws InvalidInput if the limit is exceeded */
    public String add(String text) {
        length += text.length();
        left -= text.length();
        if (length > longest || left < 0) {
            throw new InvalidInput(
                    InvalidInput.Kind.WRONG,
                    List.of(new InputError(
                                    Pointer.ROOT,
                                    InputError.Code.TOO_LONG,
                                    (position == null ? "" : "Line " + position.line() + ": ") + "the references in "
                                            + subject + " expand to more than "
                                            + (length > longest ? longest : LONGEST_VALUES * longest)
                                            + " characters" + (length > longest ? "." : ", together with the others."),
                                    "Write the value itself.")
                            .in(position)));
        }
        return text;
    }
}
