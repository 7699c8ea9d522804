package io.tykredis.importing.rule;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Occurrence;
import io.tykredis.importing.Plane;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.mapping.Concept;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Only a port makes a host count. */
@Singleton
public final class HostWithoutPort implements ConfigRule {

    private static final Code CODE =
            new Code("host-without-port", Severity.ERROR, "a host is given with port 0 or none");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": {"storage": {"type": "redis", "host": "redis"}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "host": "redis", "port": 6379}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.blocks()
                .filter(block -> block.addressing().source() == null)
                .flatMap(block -> block
                        .of(Concept.HOST)
                        .filter(Occurrence::says)
                        .map(host -> new Finding(
                                block.table().name(),
                                host.at(),
                                "No port goes with " + host + " → it is ignored, and "
                                        + block.addressing().addresses().get(0).text() + " is dialled.",
                                "Add the port, usually 6379, or better: write the list of addresses."))
                        .stream());
    }
}
