package io.tykredis.report;

import io.tykredis.doctor.Aspect;
import io.tykredis.doctor.Connection;
import io.tykredis.doctor.Password;
import io.tykredis.model.Endpoint;
import io.tykredis.model.Store;
import io.tykredis.model.Tls;
import io.tykredis.model.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The connections of a deployment as a table, without secrets. */
final class ConnectionTable {

    private static final String MARK = "*";
    private static final String NONE = "-";

    private ConnectionTable() {}

    /** One table for each plane. */
    static String of(List<Connection> connections) {
        Map<String, List<Connection>> planes = connections.stream()
                .collect(Collectors.groupingBy(Connection::plane, LinkedHashMap::new, Collectors.toList()));
        return planes.entrySet().stream()
                .map(plane -> (planes.size() > 1 ? "Plane " + plane.getKey() + ":\n" : "") + table(plane.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String table(List<Connection> connections) {
        TextTable table = new TextTable(
                "Component", "Store", "Address", "Mode", "TLS", "Verification", "User", "Database", "Password");
        connections.forEach(connection -> table.row(row(connection)));
        boolean marked = connections.stream()
                .anyMatch(connection -> !connection.differences().isEmpty()
                        || Boolean.FALSE.equals(connection.password().same()));
        return table
                + (marked
                        ? MARK + " differs from the "
                                + connections.get(0).table().title() + "\n"
                        : "");
    }

    private static String[] row(Connection connection) {
        String release = connection.release() == null ? "" : " " + connection.release();
        String component = connection.table().name() + release;
        String service = connection.service();
        String name = service == null || service.equals(connection.table().name())
                ? component
                : service + " (" + component + ")";
        String role = connection.role().name().toLowerCase(Locale.ROOT);
        Store store = connection.store();
        return store == null
                ? new String[] {name, role, "unusable", NONE, NONE, NONE, NONE, NONE, NONE}
                : new String[] {
                    name,
                    role,
                    store.topology().endpoints().stream()
                                    .map(Endpoint::toString)
                                    .collect(Collectors.joining(","))
                            + mark(connection, Aspect.ADDRESSES),
                    mode(store.topology()) + mark(connection, Aspect.MODE, Aspect.MASTER_NAME),
                    (store.tls() == null ? "off" : "on") + mark(connection, Aspect.TLS),
                    verification(store.tls()) + mark(connection, Aspect.VERIFICATION),
                    Objects.requireNonNullElse(store.username(), "default") + mark(connection, Aspect.USERNAME),
                    Objects.requireNonNullElse(store.database(), 0) + mark(connection, Aspect.DATABASE),
                    password(connection.password())
                };
    }

    private static String mark(Connection connection, Aspect... aspects) {
        return List.of(aspects).stream().anyMatch(connection.differences()::contains) ? MARK : "";
    }

    private static String mode(Topology topology) {
        return topology instanceof Topology.Sentinel sentinel
                ? topology.mode() + " (" + sentinel.masterName() + ")"
                : topology.mode();
    }

    private static String verification(@Nullable Tls tls) {
        return tls == null ? NONE : tls.skipsVerification() ? "off" : "on";
    }

    private static String password(Password password) {
        if (password.same() == null) {
            return password.kind().name().toLowerCase(Locale.ROOT);
        }
        String kind = password.kind() == Password.Kind.NONE ? "none" : password.same() ? "same" : "differs";
        return password.same() ? kind : kind + MARK;
    }
}
