package io.tykredis.upgrade;

import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Role;
import io.tykredis.catalog.TableEntry;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A setting that is written under another key after the upgrade. */
public record SpellingChange(TableEntry before, TableEntry after) {

    /** The spellings of a setting in a block. */
    private record Place(@Nullable Role role, Concept concept) {

        static Place of(TableEntry entry) {
            return new Place(
                    entry.block() == null ? null : entry.block().role(),
                    entry.key().concept());
        }
    }

    static List<SpellingChange> of(List<TableEntry> entries, Version from, Version to) {
        Map<Place, List<TableEntry>> places = entries.stream()
                .filter(entry -> entry.key().spelling() != Key.Spelling.INERT)
                .collect(Collectors.groupingBy(Place::of, LinkedHashMap::new, Collectors.toList()));
        List<SpellingChange> changes = new ArrayList<>();
        for (List<TableEntry> spellings : places.values()) {
            Optional<TableEntry> before = written(spellings, from);
            Optional<TableEntry> after = written(spellings, to);
            if (before.isPresent() && after.isPresent() && !before.equals(after)) {
                changes.add(new SpellingChange(before.get(), after.get()));
            }
        }
        return changes;
    }

    /** The current spelling if the release reads it, else the older one. */
    private static Optional<TableEntry> written(List<TableEntry> entries, Version release) {
        return entries.stream()
                .filter(entry -> entry.readBy().contains(release))
                .min((one, other) -> one.key().spelling().compareTo(other.key().spelling()));
    }
}
