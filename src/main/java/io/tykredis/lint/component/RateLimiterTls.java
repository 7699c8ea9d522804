package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.lint.Told;
import io.tykredis.mapping.Concept;
import io.tykredis.mapping.Releases;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import io.tykredis.spec.Tls;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fixed in 5.8.6 and 5.10.0 (release notes); the other lines still have it (tyk internal/rate/storage.go). */
@Singleton
public final class RateLimiterTls implements SpecRule {

    private static final Code CODE = new Code(
            "rate-limiter-tls",
            Severity.WARNING,
            "a Gateway from 5.3.0 to 5.8.5, or 5.9.x, is given a CA, a client certificate or TLS versions");
    private static final Releases DEAF = Releases.between("5.3.0", "5.8.6").andBetween("5.9.0", "5.10.0");
    private static final Map<Concept, String> IGNORED = Map.of(
            Concept.CA_FILE, "with a private CA it cannot verify the server",
            Concept.CERT_FILE, "a server that asks for a client certificate refuses it",
            Concept.KEY_FILE, "a server that asks for a client certificate refuses it",
            Concept.TLS_MIN_VERSION, "it accepts 1.2 and newer whatever is said",
            Concept.TLS_MAX_VERSION, "it offers up to 1.3 whatever is said");

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
    public void check(Subject subject, Consumer<Finding> found) {
        for (Translation translation : subject.translations()) {
            if (translation.table().name().equals("gateway")
                    && DEAF.contains(translation.target().version())) {
                ignored(translation, subject.spec().main().tls(), found);
            }
        }
    }

    private static void ignored(Translation translation, @Nullable Tls tls, Consumer<Finding> found) {
        boolean verifies = tls == null || !tls.skipsVerification();
        for (Setting setting : translation.settings()) {
            Concept concept = setting.key().concept();
            if (IGNORED.containsKey(concept)
                    && (verifies || concept != Concept.CA_FILE)
                    && setting.path().get(0).equals("storage")) {
                found.accept(ignored(new Told(translation, setting)));
            }
        }
    }

    private static Finding ignored(Told told) {
        Concept concept = told.setting().key().concept();
        return told.finding(
                "The rate limiter of the Gateway "
                        + told.translation().target().version()
                        + " has a Redis connection of its own that ignores \""
                        + told.setting().key().json() + "\" → "
                        + IGNORED.get(concept) + ".",
                "Upgrade to 5.8.6, 5.10.0 or later"
                        + (concept == Concept.CA_FILE ? ", or put the CA into the host's trust store." : "."));
    }
}
