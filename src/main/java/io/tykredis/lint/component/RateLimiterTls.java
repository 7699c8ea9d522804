package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Rule;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.Concept;
import io.tykredis.mapping.Releases;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;

/** Fixed in 5.8.6 and 5.10.0 (release notes); the other lines still have it (tyk internal/rate/storage.go). */
@Singleton
public final class RateLimiterTls implements Rule {

    private static final Code CODE = new Code(
            "rate-limiter-tls",
            Severity.WARNING,
            "a Gateway from 5.3.0 to 5.8.5, or 5.9.x, is given a CA, a client certificate or TLS versions");
    private static final Releases DEAF = Releases.between("5.3.0", "5.8.6").andBetween("5.9.0", "5.10.0");
    private static final Set<Concept> IGNORED = Set.of(
            Concept.CA_FILE, Concept.CERT_FILE, Concept.KEY_FILE, Concept.TLS_MIN_VERSION, Concept.TLS_MAX_VERSION);

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}, "components": {"gateway": {"version": "5.8.5"}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}, "components": {"gateway": {"version": "5.8.6"}}}""");
    }

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.translations().stream()
                .filter(translation -> translation.table().name().equals("gateway")
                        && DEAF.contains(translation.target().version()))
                .flatMap(translation -> translation.settings().stream()
                        .filter(setting -> setting.path().get(0).equals("storage")
                                && IGNORED.contains(setting.key().concept()))
                        .map(setting -> new Finding(
                                translation.table().name(),
                                setting.sources().get(0),
                                "The rate limiter of the Gateway "
                                        + translation.target().version()
                                        + " has a Redis connection of its own that ignores \""
                                        + setting.key().json()
                                        + "\" → with a private CA or a required client certificate it cannot connect.",
                                "Upgrade to 5.8.6, 5.10.0 or later, or put the CA into the host's trust store.")));
    }
}
