package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.doctor.Connection;
import io.tykredis.doctor.Password;
import io.tykredis.model.Store;
import io.tykredis.model.Tls;
import io.tykredis.model.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The JSON of the table of connections; never a secret. */
final class ConnectionDocument {

    private ConnectionDocument() {}

    static ArrayNode of(List<Connection> connections) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Connection connection : connections) {
            ObjectNode row = list.addObject();
            row.put("plane", connection.plane())
                    .put("component", connection.table().name())
                    .put("title", connection.table().title())
                    .put("service", connection.service())
                    .put("version", Objects.toString(connection.release(), null))
                    .put("store", connection.role().name().toLowerCase(Locale.ROOT));
            Store store = connection.store();
            row.put("usable", store != null);
            if (store != null) {
                settings(row, store);
                put(row, "password", connection.password());
                connection.sentinelPassword().ifPresent(password -> put(row, "sentinelPassword", password));
                ArrayNode differs = row.putArray("differs");
                connection.differences().forEach(aspect -> differs.add(aspect.field()));
            }
        }
        return list;
    }

    private static void settings(ObjectNode row, Store store) {
        row.put("mode", store.topology().mode());
        ArrayNode addresses = row.putArray("addresses");
        store.topology().endpoints().forEach(endpoint -> addresses.add(endpoint.toString()));
        if (store.topology() instanceof Topology.Sentinel sentinel) {
            row.put("masterName", sentinel.masterName());
        }
        Tls tls = store.tls();
        row.put("tls", tls != null);
        if (tls != null) {
            row.put("verification", !tls.skipsVerification());
        }
        row.put("username", Objects.requireNonNullElse(store.username(), "default"))
                .put("database", Objects.requireNonNullElse(store.database(), 0));
    }

    private static void put(ObjectNode row, String name, Password password) {
        row.put(name, password.kind().name().toLowerCase(Locale.ROOT)).put(name + "Same", password.same());
    }
}
