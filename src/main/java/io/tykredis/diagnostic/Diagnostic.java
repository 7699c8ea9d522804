package io.tykredis.diagnostic;

import io.tykredis.edit.Remedy;
import io.tykredis.edit.TextEdit;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding about a readable input.
 *
 * @param component the affected component; {@code null} if it is about all
 * @param pointer the place in the input that causes it
 * @param message the fact and its effect; never a secret
 * @param fix what to do
 * @param position the position in the original file, if the input was a file
 * @param remedies the mechanical fixes, if any
 * @param edits the same as edits of the original files, without overlaps
 */
public record Diagnostic(
        Code code,
        @Nullable String component,
        Pointer pointer,
        String message,
        String fix,
        @Nullable SourcePosition position,
        List<Remedy> remedies,
        List<TextEdit> edits)
        implements Comparable<Diagnostic> {

    private static final Comparator<@Nullable String> COMPONENTS = Comparator.nullsFirst(Comparator.naturalOrder());

    public Diagnostic {
        remedies = List.copyOf(remedies);
        edits = List.copyOf(edits);
    }

    public Diagnostic(Code code, @Nullable String component, Pointer pointer, String message, String fix) {
        this(code, component, pointer, message, fix, null, List.of(), List.of());
    }

    /** The same finding for another place. */
    public Diagnostic at(Pointer place) {
        return new Diagnostic(code, component, place, message, fix, position, remedies, edits);
    }

    public Diagnostic in(@Nullable SourcePosition place) {
        return new Diagnostic(code, component, pointer, message, fix, place, remedies, edits);
    }

    /** The same finding about no component in particular. */
    public Diagnostic ofNoComponent() {
        return new Diagnostic(code, null, pointer, message, fix, position, remedies, edits);
    }

    public Diagnostic with(List<TextEdit> made) {
        return new Diagnostic(code, component, pointer, message, fix, position, remedies, made);
    }

    /** Errors first; then by place, code and component, so that equal inputs have equal lists. */
    @Override
    public int compareTo(Diagnostic other) {
        int order = code.severity().compareTo(other.code.severity());
        if (order == 0) {
            order = pointer.compareTo(other.pointer);
        }
        if (order == 0) {
            order = code.slug().compareTo(other.code.slug());
        }
        if (order == 0) {
            order = COMPONENTS.compare(component, other.component);
        }
        return order == 0 ? message.compareTo(other.message) : order;
    }
}
