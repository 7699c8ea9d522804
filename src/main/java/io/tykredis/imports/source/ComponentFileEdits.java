package io.tykredis.imports.source;

import io.tykredis.edit.EditableText;
import io.tykredis.edit.JsonObjectText;
import io.tykredis.edit.JsonText;
import io.tykredis.edit.JsonText.Member;
import io.tykredis.edit.Remedy;
import io.tykredis.edit.Replacement;
import io.tykredis.edit.TextEdit;
import io.tykredis.input.Pointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The edits of members in the text of a component's file. */
public final class ComponentFileEdits {

    private final ComponentFile file;
    private JsonText.@Nullable Value root;

    public ComponentFileEdits(ComponentFile file) {
        this.file = file;
    }

    /** The edits of a remedy; empty if the text cannot be changed. */
    public Optional<List<TextEdit>> edits(Remedy remedy) {
        SentText sent = file.text();
        if (sent == null) {
            return Optional.empty();
        }
        String plain = new EditableText(sent.content()).text();
        if (root == null) {
            root = file.parts().orElseThrow();
        }
        return found(remedy.at(), root, plain).flatMap(found -> sent.edits(found.edits(remedy)));
    }

    /** Members with the same name in an object. */
    private record Found(JsonObjectText object, List<Member> members) {

        List<Replacement> edits(Remedy remedy) {
            Member last = members.get(members.size() - 1);
            return switch (remedy.kind()) {
                case RENAME -> {
                    List<Member> there = named(remedy.requiredName());
                    if (there.isEmpty()) {
                        yield List.of(object.renamed(last, remedy.requiredName()));
                    }
                    // Another value would be lost, and it may be the intended one.
                    yield there.stream().anyMatch(other -> object.isSame(other, last))
                            ? object.without(Set.of(last))
                            : List.of();
                }
                case REMOVE -> object.without(Set.of(last));
                // Go merges two objects with the same name.
                case KEEP_LAST ->
                    members.stream().anyMatch(member -> member.value().isObject())
                            ? List.of()
                            : object.without(new LinkedHashSet<>(members.subList(0, members.size() - 1)));
                case REWRITE -> {
                    List<Replacement> all = new ArrayList<>();
                    if (remedy.name() != null) {
                        all.add(object.renamed(last, remedy.name()));
                    }
                    all.add(object.valued(last, remedy.requiredValue().toString()));
                    yield all;
                }
                case QUOTE -> object.quoted(last.value());
                case UNQUOTE -> object.unquoted(last.value());
                case ADD_BEHIND ->
                    List.of(object.behind(
                            last, remedy.requiredName(), remedy.requiredValue().toString()));
            };
        }

        private List<Member> named(String name) {
            return object.members().stream()
                    .filter(member -> member.name().equalsIgnoreCase(name))
                    .toList();
        }
    }

    private Optional<Found> found(Pointer at, JsonText.Value from, String plain) {
        Deque<String> path = new ArrayDeque<>();
        for (Pointer place = at; !place.equals(file.at()); place = place.parent()) {
            path.push(place.name());
        }
        JsonText.Value object = from;
        while (!path.isEmpty()) {
            String name = path.pop();
            List<Member> members = object.members().stream()
                    .filter(member -> member.name().equals(name))
                    .toList();
            if (members.isEmpty()) {
                return Optional.empty();
            } else if (path.isEmpty()) {
                return Optional.of(new Found(new JsonObjectText(plain, object), members));
            }
            object = members.get(members.size() - 1).value();
        }
        return Optional.empty();
    }
}
