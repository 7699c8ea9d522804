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

/** Azure Cache for Redis speaks TLS on 6380; its plain port 6379 is off by default. */
@Singleton
public final class ManagedAzurePort implements SpecRule {

    private static final Code CODE = new Code(
            "managed-azure-port",
            Severity.WARNING,
            "`*.redis.cache.windows.net` is used on 6379, or on 6380 without TLS");
    private static final int PLAIN = 6379;
    private static final int ENCRYPTED = 6380;

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "example.redis.cache.windows.net:6379"}}""", """
                {"topology": {"mode": "standalone", "endpoint": "example.redis.cache.windows.net:6380"}, "tls": {}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
            boolean tls = located.store().tls() != null;
            for (Located.Address address : located.addresses()) {
                if (wrong(address.endpoint().port(), tls) && address.endpoint().isBelow("redis.cache.windows.net")) {
                    found.accept(Finding.of(
                            address.at(),
                            "Azure Cache for Redis speaks TLS on 6380, and has its plain port 6379 off unless told otherwise →"
                                    + " the connection will be refused or hang.",
                            "Use port 6380 with \"tls\": {}."));
                }
            }
        }
    }

    private static boolean wrong(int port, boolean tls) {
        return port == PLAIN || (port == ENCRYPTED && !tls);
    }
}
