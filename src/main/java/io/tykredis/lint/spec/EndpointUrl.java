package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Located;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** No component parses URLs. */
@Singleton
public final class EndpointUrl implements SpecRule {

    private static final Code CODE =
            new Code("endpoint-url", Severity.ERROR, "an endpoint is a URL, such as `redis://…` or `rediss://…`");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "rediss://redis:6379"}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
            for (Located.Address address : located.addresses()) {
                if (address.endpoint().scheme() != null) {
                    found.accept(Finding.of(
                            address.at(),
                            "No component parses a URL → it would look up a host of that name and fail.",
                            "Write host:port alone; for rediss:// add \"tls\": {}; user name, password and database have fields"
                                    + " of their own."));
                }
            }
        }
    }
}
