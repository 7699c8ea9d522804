package io.tykredis.edit;

import io.tykredis.edit.JsonText.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The removal and addition of members of an object in a JSON text. */
public final class JsonObjectText {

    private static final String QUOTE = "\"";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
    private static final Pattern QUOTED = Pattern.compile("\"(?:-?(?:0|[1-9][0-9]{0,8})|true|false)\"");

    private final String text;
    private final JsonText.Value object;

    public JsonObjectText(String text, JsonText.Value object) {
        this.text = text;
        this.object = object;
    }

    public List<Member> members() {
        return object.members();
    }

    /** Removes members with their commas. The other members keep their place and white space. */
    public List<Replacement> without(Set<Member> removed) {
        List<Replacement> replacements = new ArrayList<>();
        List<Member> members = object.members();
        if (removed.size() == members.size() && !members.isEmpty()) {
            return List.of(
                    new Replacement(object.span().start() + 1, object.span().end() - 1, ""));
        }
        int lastKept = members.size() - 1;
        while (lastKept >= 0 && removed.contains(members.get(lastKept))) {
            lastKept--;
        }
        for (int i = 0; i < lastKept; i++) {
            if (removed.contains(members.get(i))) {
                int next = i + 1;
                while (removed.contains(members.get(next))) {
                    next++;
                }
                replacements.add(new Replacement(
                        members.get(i).span().start(), members.get(next).span().start(), ""));
                i = next;
            }
        }
        if (lastKept < members.size() - 1 && lastKept >= 0) {
            replacements.add(new Replacement(
                    members.get(lastKept).span().end(),
                    members.get(members.size() - 1).span().end(),
                    ""));
        }
        return replacements;
    }

    /** Puts quotes around a number, or around the numbers in an object. */
    public List<Replacement> quoted(JsonText.Value value) {
        if (value.isObject()) {
            return value.members().stream()
                    .flatMap(member -> quoted(member.value()).stream())
                    .toList();
        }
        Span span = value.span();
        return NUMBER.matcher(span.in(text)).matches()
                ? List.of(
                        new Replacement(span.start(), span.start(), QUOTE),
                        new Replacement(span.end(), span.end(), QUOTE))
                : List.of();
    }

    /** Removes the quotes around a number or a flag. */
    public List<Replacement> unquoted(JsonText.Value value) {
        Span span = value.span();
        return QUOTED.matcher(span.in(text)).matches()
                ? List.of(
                        new Replacement(span.start(), span.start() + 1, ""),
                        new Replacement(span.end() - 1, span.end(), ""))
                : List.of();
    }

    /** Adds a member after an existing one, with the same white space before it. */
    public Replacement behind(Member member, String name, String value) {
        int end = member.span().end();
        return new Replacement(end, end, separator(member) + quoted(name) + colon(member) + value);
    }

    /** Whether two members have the same value, as it is written. */
    public boolean isSame(Member one, Member other) {
        return one.value().span().in(text).equals(other.value().span().in(text));
    }

    public Replacement renamed(Member member, String name) {
        return Replacement.of(member.nameSpan(), quoted(name));
    }

    /**
     * Gives a member another value.
     *
     * @param value as JSON
     */
    public Replacement valued(Member member, String value) {
        return Replacement.of(member.value().span(), value);
    }

    /** A comma and the white space before a member. */
    public String separator(Member member) {
        String space = spaceBefore(member);
        boolean only = object.members().size() == 1 && space.isEmpty();
        return "," + (only && colon(member).endsWith(" ") ? " " : space);
    }

    private String spaceBefore(Member member) {
        // On one line, the first member of an object has no white space before it, but the others do.
        boolean first =
                member.equals(object.members().get(0)) && object.members().size() > 1;
        int start = (first ? object.members().get(1) : member).span().start();
        int from = start;
        while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, start);
    }

    /** The text between the name and the value of a member. */
    private String colon(Member member) {
        return text.substring(member.nameSpan().end(), member.value().span().start());
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
