package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.edit.JsonObjectText;
import io.tykredis.edit.JsonText;
import io.tykredis.edit.JsonText.Member;
import io.tykredis.edit.Replacement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The edits of the members of one object in a JSON text. */
final class MemberEdits {

    private final String text;
    private final JsonText.Value object;
    private final JsonStyle style;
    private final TreeSet<Integer> removed = new TreeSet<>();
    private final List<String> added = new ArrayList<>();
    private final List<Replacement> values = new ArrayList<>();

    MemberEdits(String text, JsonText.Value object, JsonStyle style) {
        this.text = text;
        this.object = object;
        this.style = style;
    }

    String name(int index) {
        return member(index).name();
    }

    List<Integer> removed() {
        return List.copyOf(removed);
    }

    void remove(int index) {
        removed.add(index);
    }

    void value(int index, JsonNode value) {
        values.add(replacement(member(index), value));
    }

    /** Another member in the place of one that was removed. */
    void replace(int index, String name, JsonNode value) {
        removed.remove(index);
        Member member = member(index);
        values.add(new Replacement(
                member.nameSpan().start(),
                member.nameSpan().end(),
                TextNode.valueOf(name).toString()));
        values.add(replacement(member, value));
    }

    void add(String name, JsonNode value) {
        added.add(style.member(name, value, indent() + (style.line().isEmpty() ? "" : style.unit())));
    }

    List<Replacement> replacements() {
        List<Replacement> all = new ArrayList<>(values);
        List<Member> members = object.members();
        if (removed.size() == members.size()) {
            if (!removed.isEmpty() || !added.isEmpty()) {
                String inside = added.isEmpty() ? "" : style.inside(added, indent());
                all.add(new Replacement(object.span().start() + 1, object.span().end() - 1, inside));
            }
            return all;
        }
        Set<Member> gone = new HashSet<>();
        removed.forEach(index -> gone.add(member(index)));
        JsonObjectText written = new JsonObjectText(text, object);
        List<Replacement> removals = new ArrayList<>(written.without(gone));
        if (!added.isEmpty()) {
            int last = members.size() - 1;
            while (removed.contains(last)) {
                last--;
            }
            Member behind = member(last);
            StringBuilder more = new StringBuilder();
            added.forEach(each -> more.append(written.separator(behind)).append(each));
            int at = behind.span().end();
            // Members that were removed there, with the comma before them.
            int end = removals.stream()
                    .filter(each -> each.start() == at)
                    .mapToInt(Replacement::end)
                    .findFirst()
                    .orElse(at);
            removals.removeIf(each -> each.start() == at);
            removals.add(new Replacement(at, end, more.toString()));
        }
        all.addAll(removals);
        return all;
    }

    private Replacement replacement(Member member, JsonNode value) {
        return new Replacement(
                member.value().span().start(),
                member.value().span().end(),
                style.value(value, indentOf(member.span().start())));
    }

    private Member member(int index) {
        return object.members().get(index);
    }

    private String indent() {
        return indentOf(object.span().start());
    }

    /** The white space at the beginning of the line. */
    private String indentOf(int offset) {
        int start = text.lastIndexOf('\n', Math.max(0, offset) - 1) + 1;
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }
}
