package io.tykredis.imports;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Role;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.source.DuplicateName;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.model.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The components that are imported together. The first has the most stores and decides where they differ.
 *
 * @param repeated names that appear twice in one object of a file
 * @param dead variables that no component reads
 * @param remarks remarks about the forms of the files
 * @param required places of older spellings that the requested release requires
 */
public record Plane(
        List<ImportedComponent> members,
        List<DuplicateName> repeated,
        List<UnreadName> dead,
        Set<Pointer> required,
        List<InputError> remarks) {

    private static final Comparator<ImportedComponent> MOST_STORES_FIRST = Comparator.<ImportedComponent>comparingInt(
                    member -> -member.table().blocks().size())
            .thenComparing(ImportedComponent::name);

    public Plane {
        members = members.stream().sorted(MOST_STORES_FIRST).toList();
        repeated = List.copyOf(repeated);
        dead = List.copyOf(dead);
        required = Set.copyOf(required);
        remarks = List.copyOf(remarks);
    }

    public Stream<ComponentReading> readings() {
        return members.stream().map(ImportedComponent::reading);
    }

    /** The blocks in use, of all components. */
    public Stream<BlockReading> blocks() {
        return readings().flatMap(ComponentReading::used);
    }

    /** The components whose address is known: those that do not use a default instead of it. */
    Stream<ImportedComponent> addressed() {
        return members.stream().filter(member -> !member.reading().isAddressLost());
    }

    /** The component that decides the plane's store for the role; the first component if none has one. */
    Optional<ImportedComponent> owner(Role role) {
        return addressed()
                .filter(member -> owns(member.table(), role))
                .findFirst()
                .or(() -> role == Role.MAIN ? addressed().findFirst() : Optional.empty());
    }

    /** The names in the input for the settings of the block. */
    public KeySpelling spelling(BlockReading block) {
        return readings()
                .filter(reading -> reading.blocks().contains(block))
                .findFirst()
                .map(reading -> new KeySpelling(reading, block))
                .orElseThrow();
    }

    /** The deciding component's names for the settings of the store. */
    KeySpelling spelling(Role role) {
        return owner(role).or(() -> owner(Role.MAIN)).orElseThrow().spelling(role);
    }

    /** Whether components of this table own the store. A separate store requires a component that can switch it. */
    private static boolean owns(ComponentTable table, Role role) {
        return table.block(role)
                .filter(block -> role == Role.MAIN || block.enabledBy() != null)
                .isPresent();
    }

    /** Two components that must use the same store. */
    public record Pair(ImportedComponent first, ImportedComponent second, Role role, Store ours, Store theirs) {

        /** Whether both list the same addresses, even if one of them uses only the first. */
        public boolean haveSameAddresses() {
            return !first.addresses(role).isEmpty() && first.addresses(role).equals(second.addresses(role));
        }

        /** Whether one of them has such a setting under a name that it does not read. That is a separate finding. */
        public boolean misspells(Concept... settings) {
            return first.reading().misspells(settings) || second.reading().misspells(settings);
        }

        /** Whether one of them may have such a setting that the input does not show, or that it does not read. */
        public boolean leavesOpen(Concept setting) {
            return Stream.of(first, second)
                    .anyMatch(member -> member.reading().isOpen(spelling(member).block(), setting));
        }

        /** A member's names in the input for the settings of the compared store. */
        public KeySpelling spelling(ImportedComponent member) {
            return member.spelling(member.place(role).equals(Pointer.ROOT) ? Role.MAIN : role);
        }

        /** Whether a switch that the input does not show decides which store one of them uses. */
        private boolean isUncertain() {
            return Stream.of(first, second).anyMatch(member -> member.reading().blocks().stream()
                    .filter(block -> block.block().role() == role)
                    .anyMatch(block -> Stream.of(
                                    block.block().enabledBy(), block.block().requires())
                            .filter(Objects::nonNull)
                            .anyMatch(onOff -> misspells(onOff.concept())
                                    || (!block.isOn() && member.reading().isOpen(block, onOff.concept())))));
        }
    }

    /** The pairs whose stores are certain, because the input shows the switches that decide which store each uses. */
    public Stream<Pair> comparablePairs() {
        return pairs().filter(pair -> !pair.isUncertain());
    }

    /** The pairs of the deciding component and each other component. */
    public Stream<Pair> pairs() {
        return members.stream().flatMap(member -> Stream.of(Role.MAIN, Role.ANALYTICS)
                .filter(role -> member.table().block(role).isPresent())
                .flatMap(role -> pair(member, role).stream()));
    }

    private Optional<Pair> pair(ImportedComponent member, Role role) {
        return owner(role)
                .or(() -> owner(Role.MAIN))
                .filter(owner -> !owner.equals(member))
                .filter(owner -> role == Role.MAIN
                        || !member.table().block(Role.MAIN).isPresent()
                        || apart(owner, role)
                        || apart(member, role))
                .flatMap(owner -> owner.store(role).flatMap(ours -> member.store(role)
                        .map(theirs -> new Pair(owner, member, role, ours, theirs))));
    }

    private static boolean apart(ImportedComponent member, Role role) {
        return member.effective() != null && role.of(member.effective()).isPresent();
    }
}
