package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Concept;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.JsonText;
import io.tykredis.edit.JsonText.Member;
import io.tykredis.edit.Replacement;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.SentText;
import io.tykredis.input.Pointer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The edits of a file's text that equal a merge; all other text stays unchanged. */
public final class JsonFileEdits {

    private static final Set<Concept> ADDRESSES = EnumSet.of(Concept.ADDRS, Concept.HOST, Concept.PORT);

    private final String text;
    private final JsonStyle style;
    private final Map<Pointer, Concept> changed = new HashMap<>();
    private final Set<Pointer> touched = new HashSet<>();
    private final List<Replacement> edits = new ArrayList<>();

    private JsonFileEdits(String text, JsonText.Value root, List<Change> changes) {
        this.text = text;
        this.style = JsonStyle.of(text, root);
        for (Change change : changes) {
            changed.put(change.path(), change.concept());
            for (Pointer at = change.path(); !at.equals(Pointer.ROOT); at = at.parent()) {
                touched.add(at);
            }
        }
    }

    /**
     * Edits of a text.
     *
     * @param root where its parts are
     */
    public static List<Replacement> of(String text, JsonText.Value root, MergeResult merged) {
        JsonFileEdits all = new JsonFileEdits(text, root, merged.changes());
        all.object(root, merged.config(), Pointer.ROOT);
        return all.edits;
    }

    /** The text of a file after a merge. */
    public static String after(ComponentFile file, MergeResult merged) {
        EditableText text = new EditableText(Objects.requireNonNull(file.text()).content());
        String after = text.with(of(text.text(), file.parts().orElseThrow(), merged));
        // Throws if the text is not JSON: no answer is better than a broken file.
        file.of(new SentText(file.name(), after, null)).parts();
        return after;
    }

    private void object(JsonText.Value object, ObjectNode after, Pointer at) {
        List<Member> members = object.members();
        Set<String> names = new HashSet<>();
        members.forEach(member -> names.add(member.name()));
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            last.put(members.get(i).name(), i);
        }
        MemberEdits own = new MemberEdits(text, object, style);
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            String name = member.name();
            if (touched.contains(at.child(name))) {
                boolean repeated = members.stream()
                                .filter(other -> other.name().equals(name))
                                .count()
                        > 1;
                if (!after.has(name) || i != last.getOrDefault(name, i)) {
                    own.remove(i);
                } else if (!repeated
                        && !changed.containsKey(at.child(name))
                        && member.value().isObject()
                        && after.get(name) instanceof ObjectNode inner) {
                    object(member.value(), inner, at.child(name));
                } else {
                    own.value(i, after.get(name));
                }
            }
        }
        for (Map.Entry<String, JsonNode> each : after.properties()) {
            if (!names.contains(each.getKey())) {
                add(each.getKey(), each.getValue(), at, own);
            }
        }
        edits.addAll(own.replacements());
    }

    /** In the place of the replaced member, else after the others. */
    private void add(String name, JsonNode value, Pointer at, MemberEdits own) {
        Concept concept = changed.get(at.child(name));
        for (int i : own.removed()) {
            Concept other = changed.get(at.child(own.name(i)));
            if (concept != null && (concept == other || (concept == Concept.ADDRS && ADDRESSES.contains(other)))) {
                own.replace(i, name, value);
                return;
            }
        }
        own.add(name, value);
    }
}
