package io.tykredis.imports.rule;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about hosts that contain a port. The components append another one. */
@Singleton
public final class HostWithPortRule extends DeclaredRule implements ConfigRule {

    public HostWithPortRule() {
        super(error("host-with-port", "the host contains a port"), """
                {"configs": {"gateway": {"storage": {"type": "redis", "host": "redis:6379", "port": 6379}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.readings().flatMap(reading -> reading.used().flatMap(block -> block.hostWithPort().stream()
                .map(host -> new Finding(
                        reading.table().name(),
                        host.at(),
                        host + " contains a port. The " + reading.table().title()
                                + (block.addressing().source() == null
                                        ? " ignores it without a separate port and connects to "
                                                + block.addressing()
                                                        .addresses()
                                                        .get(0)
                                                        .text() + "."
                                        : " appends another port and cannot connect."),
                        "Write host and port as one address in " + reading.spelling(block.block(), Concept.ADDRS)
                                + "."))));
    }
}
