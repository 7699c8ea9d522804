package io.tykredis.doctor;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Role;
import io.tykredis.imports.ImportedComponent;
import io.tykredis.imports.Plane;
import io.tykredis.model.Secret;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import io.tykredis.model.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component's connection to one Redis, as a row of the table.
 *
 * @param plane the name of its plane
 * @param service its service name in the deployment; {@code null} if it has none
 * @param role the data that the component stores there
 * @param release the component's release, if known
 * @param store {@code null} if the component's settings cannot work
 * @param deciding the store to compare with, if there is one
 */
public record Connection(
        String plane,
        ComponentTable table,
        @Nullable String service,
        Role role,
        @Nullable Version release,
        @Nullable Store store,
        @Nullable Store deciding) {

    static Stream<Connection> of(String name, Plane plane) {
        return plane.members().stream().flatMap(member -> of(name, member, plane));
    }

    private static Stream<Connection> of(String name, ImportedComponent member, Plane plane) {
        Role main = member.table().blocks().get(0).role();
        return Arrays.stream(Role.values())
                .filter(role -> role == main || isApart(member, role))
                .map(role -> new Connection(
                        name,
                        member.table(),
                        member.service(),
                        role,
                        member.release(),
                        member.store(role).orElse(null),
                        deciding(member, role, plane).orElse(null)));
    }

    private static boolean isApart(ImportedComponent member, Role role) {
        return member.effective() != null
                && role != Role.MAIN
                && role.of(member.effective()).isPresent();
    }

    private static Optional<Store> deciding(ImportedComponent member, Role role, Plane plane) {
        return plane.pairs()
                .filter(pair -> pair.role() == role && pair.second().equals(member))
                .map(Plane.Pair::ours)
                .findFirst();
    }

    /** The columns in which it differs from the deciding store. */
    public List<Aspect> differences() {
        return store == null || deciding == null
                ? List.of()
                : Arrays.stream(Aspect.values())
                        .filter(aspect -> aspect.differs(store, deciding))
                        .toList();
    }

    public Password password() {
        return store == null || deciding == null
                ? Password.of(store == null ? null : store.password())
                : Password.of(store.password(), deciding.password());
    }

    /** The password of the Sentinels; empty in other modes. */
    public Optional<Password> sentinelPassword() {
        return Optional.ofNullable(store)
                .filter(own -> own.topology() instanceof Topology.Sentinel)
                .map(own -> deciding != null && deciding.topology() instanceof Topology.Sentinel
                        ? Password.of(ofSentinels(own), ofSentinels(deciding))
                        : Password.of(ofSentinels(own)));
    }

    private static @Nullable Secret ofSentinels(Store store) {
        return store.topology() instanceof Topology.Sentinel sentinel ? sentinel.sentinelPassword() : null;
    }
}
