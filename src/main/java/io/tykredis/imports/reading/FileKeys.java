package io.tykredis.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Key;
import io.tykredis.input.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lookup of keys in a component's file, matched as encoding/json matches field names. */
public final class FileKeys {

    /** An object in a file. */
    public record Place(ObjectNode node, Pointer at) {

        Member child(String name) {
            return new Member(name, at.child(name), node.path(name));
        }

        /** The members in their order in the file. */
        public List<Member> members() {
            return node.propertyStream().map(entry -> child(entry.getKey())).toList();
        }

        @Override
        public String toString() {
            return at.toString();
        }
    }

    /** A member of an object in a file. */
    public record Member(String name, Pointer at, JsonNode value) {

        /** Whether the member is a substitute for a comment, which JSON lacks. */
        boolean isComment() {
            return name.startsWith("_") || name.startsWith("//") || name.startsWith("#");
        }

        @Override
        public String toString() {
            return at.toString();
        }
    }

    /** The members of an object, divided into keys and others. */
    public record Sorted(List<FoundKey> keys, List<Member> strangers) {}

    private FileKeys() {}

    /** The members at a path. Names that differ only in case refer to the same field. */
    public static List<Member> at(Place root, List<String> path) {
        List<Member> found = List.of(new Member("", root.at(), root.node()));
        for (String step : path) {
            found = found.stream()
                    .filter(member -> member.value().isObject())
                    .flatMap(member -> new Place((ObjectNode) member.value(), member.at()).members().stream())
                    .filter(member -> member.name().equalsIgnoreCase(step))
                    .toList();
        }
        return found;
    }

    /** The objects at a path. */
    public static List<Place> places(Place root, List<String> path) {
        return at(root, path).stream()
                .filter(member -> member.value().isObject())
                .map(member -> new Place((ObjectNode) member.value(), member.at()))
                .toList();
    }

    public static Sorted sort(Place place, List<Key> keys) {
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>());
        sort(place, "", keys, sorted);
        return sorted;
    }

    private static void sort(Place place, String prefix, List<Key> keys, Sorted into) {
        for (Member member : place.members()) {
            String name = prefix + member.name();
            Optional<Key> key = Key.find(keys, name);
            if (key.isPresent()) {
                if (!member.value().isNull()) {
                    into.keys().add(FoundKey.inFile(key.get(), member.name(), member.at(), member.value()));
                }
            } else if (member.value() instanceof ObjectNode object && leadsOn(keys, name)) {
                sort(new Place(object, member.at()), name + ".", keys, into);
            } else if (!member.isComment()) {
                into.strangers().add(member);
            }
        }
    }

    private static boolean leadsOn(List<Key> keys, String name) {
        String start = name.toLowerCase(Locale.ROOT) + ".";
        return keys.stream().anyMatch(key -> key.json().toLowerCase(Locale.ROOT).startsWith(start));
    }
}
