package io.tykredis.imports.rule;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about hosts without a port, which are ignored. */
@Singleton
public final class HostWithoutPortRule extends DeclaredRule implements ConfigRule {

    public HostWithoutPortRule() {
        super(error("host-without-port", "a host is set without a port, or with port 0"), """
                {"configs": {"gateway": {"storage": {"type": "redis", "host": "redis"}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "host": "redis", "port": 6379}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.readings().flatMap(reading -> reading.used()
                .filter(block -> block.addressing().source() == null
                        && !block.isAddressRefused()
                        && block.hostWithPort().isEmpty())
                .flatMap(block -> block
                        .of(Concept.HOST)
                        .filter(FoundKey::isSet)
                        .map(host -> new Finding(
                                reading.table().name(),
                                host.at(),
                                host + " is set without " + reading.spelling(block.block(), Concept.PORT)
                                        + ", so the " + reading.table().title() + " ignores it and connects to "
                                        + block.addressing().addresses().get(0).shown()
                                        + (isFileUnknown(reading)
                                                ? ", unless " + reading.table().file() + " sets the port."
                                                : "."),
                                "Set " + reading.spelling(block.block(), Concept.PORT) + ", usually to 6379, or write"
                                        + " host and port as one address in "
                                        + reading.spelling(block.block(), Concept.ADDRS) + "."))
                        .stream()));
    }

    /** Whether a file outside the input, with unknown content, may set the port. */
    private static boolean isFileUnknown(ComponentReading reading) {
        return !reading.fileRead()
                && !reading.omitted()
                && reading.table().handling().packaged().isEmpty();
    }
}
