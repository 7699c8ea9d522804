package io.tykredis.input;

import org.jspecify.annotations.Nullable;

/** An RFC 6901 JSON Pointer, built downward and rendered when needed. */
public final class Pointer implements Comparable<Pointer> {

    public static final Pointer ROOT = new Pointer(null, "");

    private final @Nullable Pointer parent;
    private final String token;

    /** Rendered once, because pointers are compared often. Two threads would render the same text. */
    private @Nullable String text;

    private Pointer(@Nullable Pointer parent, String token) {
        this.parent = parent;
        this.token = token;
    }

    /** A pointer below the root, such as {@code of("tls", "caFile")} for {@code /tls/caFile}. */
    public static Pointer of(String... tokens) {
        return ROOT.child(tokens);
    }

    public Pointer child(String... tokens) {
        Pointer at = this;
        for (String next : tokens) {
            at = new Pointer(at, next);
        }
        return at;
    }

    public Pointer child(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    /** The same place in a document that contains this one's document at {@code outer}. */
    public Pointer under(Pointer outer) {
        return parent == null ? outer : parent.under(outer).child(token);
    }

    /** The place relative to another one, which covers it. */
    public Pointer relativeTo(Pointer outer) {
        return equals(outer) ? ROOT : parent().relativeTo(outer).child(name());
    }

    /** The parent; the root is its own parent. */
    public Pointer parent() {
        return parent == null ? this : parent;
    }

    /** The last member name or index; empty for the root. */
    public String name() {
        return token;
    }

    /** Whether {@code other} is this place or below it. */
    public boolean covers(Pointer other) {
        for (Pointer at = other; at != null; at = at.parent) {
            if (equals(at)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(Pointer other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pointer pointer && toString().equals(pointer.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        String rendered = text;
        if (rendered == null) {
            StringBuilder all = new StringBuilder();
            render(all);
            rendered = all.toString();
            text = rendered;
        }
        return rendered;
    }

    private void render(StringBuilder all) {
        if (parent != null) {
            parent.render(all);
            all.append('/').append(token.replace("~", "~0").replace("/", "~1"));
        }
    }
}
