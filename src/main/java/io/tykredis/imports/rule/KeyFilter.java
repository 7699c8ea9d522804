package io.tykredis.imports.rule;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Key;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.lint.Finding;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The selection of the keys for a rule. */
final class KeyFilter {

    /**
     * A key with its component.
     *
     * @param block the block in which it takes effect; {@code null} if it may not, or is outside the blocks
     */
    record Found(ComponentTable table, @Nullable BlockReading block, FoundKey key) {

        Finding finding(String message, String fix) {
            return new Finding(table.name(), key.at(), message, fix);
        }

        /** Whether the release is known and reads the key. */
        boolean isReadByItsRelease() {
            return block != null
                    && block.release().filter(key.key().readBy()::contains).isPresent();
        }

        boolean loses() {
            return block != null && block.shadows().anyMatch(shadow -> shadow.loser() == key);
        }

        /** The current key of the same concept. */
        Key successorKey() {
            return Objects.requireNonNull(block).block().keys().stream()
                    .filter(other -> other.concept() == key.concept() && !other.deprecated())
                    .findFirst()
                    .orElse(key.key());
        }

        /** The current spelling, as a key in a file or as a variable, like this key. */
        String successor() {
            Block place = Objects.requireNonNull(block).block();
            Key current = successorKey();
            return key.isVariable() ? table.env(place, current) : "\"" + current.json() + "\"";
        }
    }

    private KeyFilter() {}

    /** The findings about unread names. */
    static Stream<Finding> unread(UnreadName.Kind kind, Plane plane) {
        return Stream.concat(plane.readings().flatMap(reading -> reading.unread().stream()), plane.dead().stream())
                .filter(unreadName -> unreadName.kind() == kind)
                .map(unreadName -> new Finding(
                                unreadName.component(), unreadName.at(), unreadName.message(), unreadName.fix())
                        .fixedBy(unreadName.remedy() == null ? List.of() : List.of(unreadName.remedy())));
    }

    /** The keys that the component knows, whether they take effect or not. */
    static Stream<Found> known(Plane plane, Predicate<FoundKey> which) {
        return known(plane, (reading, found) -> which.test(found));
    }

    static Stream<Found> known(Plane plane, BiPredicate<ComponentReading, FoundKey> which) {
        return plane.readings().flatMap(reading -> reading.keys()
                .filter(found -> which.test(reading, found))
                .map(key -> new Found(reading.table(), null, key)));
    }

    /** The keys that take effect. */
    static Stream<Found> effective(Plane plane, Predicate<FoundKey> which) {
        return Stream.concat(
                plane.blocks().flatMap(block -> block.winners().stream()
                        .filter(which)
                        .map(key -> new Found(block.table(), block, key))),
                plane.readings().flatMap(reading -> reading.others().stream()
                        .filter(FoundKey::counts)
                        .filter(which)
                        .map(key -> new Found(reading.table(), null, key))));
    }
}
