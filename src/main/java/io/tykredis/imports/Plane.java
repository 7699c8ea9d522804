package io.tykredis.imports;

import io.tykredis.catalog.ComponentTable;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The components imported together; the first is the one with the most stores, which decides where they differ.
 *
 * @param repeated names given twice in one object of a file
 * @param dead variables that no component reads
 * @param remarks what the forms of the files tell
 * @param required where older spellings stand because the release asked for reads no other
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

    /** The blocks that are in use, of every component. */
    public Stream<BlockReading> blocks() {
        return readings().flatMap(ComponentReading::used);
    }

    /** The component that decides the plane's store for the role; the first if none has one. */
    Optional<ImportedComponent> owner(Role role) {
        return members.stream()
                .filter(member -> owns(member.table(), role))
                .findFirst()
                .or(() -> role == Role.MAIN ? members.stream().findFirst() : Optional.empty());
    }

    /** How the sender writes the settings of the block. */
    public KeySpelling spelling(BlockReading block) {
        return readings()
                .filter(reading -> reading.blocks().contains(block))
                .findFirst()
                .map(reading -> new KeySpelling(reading, block))
                .orElseThrow();
    }

    /** How the component that decides writes the settings of the store. */
    KeySpelling spelling(Role role) {
        return owner(role).or(() -> owner(Role.MAIN)).orElseThrow().spelling(role);
    }

    /** Any component with a main store owns it; a separate store belongs to those that can switch it. */
    private static boolean owns(ComponentTable table, Role role) {
        return table.block(role)
                .filter(block -> role == Role.MAIN || block.enabledBy() != null)
                .isPresent();
    }

    /** Two components that must use the same store. */
    public record Pair(ImportedComponent first, ImportedComponent second, Role role, Store ours, Store theirs) {

        /** Whether both write the same addresses, even if one of them uses only the first. */
        public boolean haveSameAddresses() {
            return !first.addresses(role).isEmpty() && first.addresses(role).equals(second.addresses(role));
        }

        /** Whether the address of one of them is in a name that it does not read, which is a finding of its own. */
        public boolean isAddressMisspelt() {
            return first.reading().isAddressMisspelt() || second.reading().isAddressMisspelt();
        }
    }

    /** Every component against the one that decides. */
    public Stream<Pair> pairs() {
        return members.stream().flatMap(member -> Stream.of(Role.MAIN, Role.ANALYTICS)
                .filter(role -> member.table().block(role).isPresent())
                .flatMap(role -> pair(member, role).stream()));
    }

    private Optional<Pair> pair(ImportedComponent member, Role role) {
        return owner(role)
                .or(() -> owner(Role.MAIN))
                .filter(owner -> !owner.name().equals(member.name()))
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
