package io.tykredis.edit;

import java.util.Objects;

/** The insertion of a variable after another one, in the same notation. */
public final class AnotherVariable {

    private static final String COMMA = ", ";

    private final Spot spot;
    private final String text;
    private final boolean json;

    /**
     * Prepares an insertion after an existing variable.
     *
     * @param spot the place of the existing variable in the text
     */
    public AnotherVariable(Spot spot, String text) {
        this.spot = spot;
        this.text = text;
        this.json = text.stripLeading().startsWith("{");
    }

    /** Whether the text allows the insertion. */
    public boolean isPossible() {
        return spot.whole() != null;
    }

    /**
     * Returns the insertion.
     *
     * @param written the whole assignment in an env file; elsewhere a scalar, or a member of an object
     */
    public Replacement insertion(String name, String written) {
        if (spot.style() == Spot.Style.OPTION) {
            int end = spot.entry().end();
            int at = Objects.requireNonNull(spot.whole()).end();
            String space = text.substring(end, at);
            String option = text.substring(spot.entry().start(), spot.name().start())
                    + written
                    + text.substring(Objects.requireNonNull(spot.value()).end(), end);
            return new Replacement(at, at, space.isEmpty() ? " " + option : option + space);
        }
        if (spot.among().flow()) {
            int at = spot.entry().end();
            return new Replacement(at, at, COMMA + inFlow(name, written));
        }
        Span whole = spot.whole() == null ? spot.entry() : spot.whole();
        String last = whole.in(text);
        boolean complete = last.endsWith("\n");
        boolean windows = complete ? last.endsWith("\r\n") : text.contains("\r\n");
        String lineEnd = windows ? "\r\n" : "\n";
        String line = line(name, written, lineEnd);
        return new Replacement(whole.end(), whole.end(), complete ? line + lineEnd : lineEnd + line);
    }

    private String inFlow(String name, String written) {
        return switch (spot.style()) {
            case MEMBER -> key(name) + written;
            case OBJECT -> "{" + key("name") + (json ? "\"" + name + "\"" : name) + COMMA + written + "}";
            case ENV, OPTION, PAIR -> written;
        };
    }

    private String line(String name, String written, String lineEnd) {
        int start = text.lastIndexOf('\n', spot.entry().start() - 1) + 1;
        String indent = text.substring(start, spot.entry().start());
        return switch (spot.style()) {
            case ENV, OPTION -> text.substring(start, spot.name().start()) + written;
            case MEMBER -> indent + name + ": " + written;
            case PAIR -> indent + "- " + written;
            case OBJECT -> indent + "- name: " + name + lineEnd + indent + "  " + written;
        };
    }

    private String key(String name) {
        return (json ? "\"" + name + "\"" : name) + ": ";
    }
}
