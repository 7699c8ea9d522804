package io.tykredis.diagnostic;

import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One finding about a readable input.
 *
 * @param component the component it is about, or {@code null} when it is about all
 * @param pointer the place in the input that causes it
 * @param message what is the case, and what follows from it; never a secret
 * @param fix what to do
 * @param position where in the file that was sent, if it was a file
 */
public record Diagnostic(
        Code code,
        @Nullable String component,
        Pointer pointer,
        String message,
        String fix,
        @Nullable SourcePosition position)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.<Diagnostic, Severity>comparing(
                    d -> d.code().severity())
            .thenComparing(Diagnostic::pointer)
            .thenComparing(d -> d.code().slug())
            .thenComparing(Diagnostic::component, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Diagnostic::message);

    public Diagnostic(Code code, @Nullable String component, Pointer pointer, String message, String fix) {
        this(code, component, pointer, message, fix, null);
    }

    /** The same finding, declared of another place. */
    public Diagnostic at(Pointer place) {
        return new Diagnostic(code, component, place, message, fix, position);
    }

    public Diagnostic in(@Nullable SourcePosition place) {
        return new Diagnostic(code, component, pointer, message, fix, place);
    }

    /** Errors first; then by place, code and component, so that equal inputs give equal lists. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
