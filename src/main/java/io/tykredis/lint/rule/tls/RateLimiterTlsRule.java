package io.tykredis.lint.rule.tls;

import io.tykredis.catalog.Concept;
import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Whether it matters depends on what the server requires. */
@Singleton
public final class RateLimiterTlsRule implements SpecRule {

    private static final Code CODE = new Code(
            "rate-limiter-tls",
            Severity.WARNING,
            "the release's rate limiter connects on its own and ignores the client certificate and TLS versions");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"certFile": "/etc/tyk/tyk.crt", "keyFile": "/etc/tyk/tyk.key"}, "components": {"gateway": {"version": "5.8.5"}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"certFile": "/etc/tyk/tyk.crt", "keyFile": "/etc/tyk/tyk.key"}, "components": {"gateway": {"version": "5.8.6"}}}""");
    }

    @Override
    public void check(LintContext subject, Consumer<Finding> found) {
        ClientGaps.of(concept -> concept != Concept.CA_FILE, subject, found);
    }
}
