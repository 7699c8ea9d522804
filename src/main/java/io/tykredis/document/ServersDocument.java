package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Server;
import io.tykredis.model.Version;
import java.util.Locale;

/** The JSON of the servers that a release supports, as its release notes put it; null where they do not. */
final class ServersDocument {

    private ServersDocument() {}

    static void put(ObjectNode document, ComponentTable table, Version release) {
        ObjectNode servers = document.putObject("servers");
        for (Server server : Server.values()) {
            servers.put(
                    server.name().toLowerCase(Locale.ROOT),
                    server.versions(table, release).orElse(null));
        }
    }
}
