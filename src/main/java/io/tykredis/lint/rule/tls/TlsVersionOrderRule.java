package io.tykredis.lint.rule.tls;

import io.tykredis.catalog.Concept;
import io.tykredis.lint.Finding;
import io.tykredis.lint.StoreAt;
import io.tykredis.lint.StoreRule;
import io.tykredis.model.Tls;
import io.tykredis.model.TlsVersion;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.Consumer;

/** The rule about an empty range of TLS versions, which components reject (storage library, tlsconfig). */
@Singleton
public final class TlsVersionOrderRule extends StoreRule {

    public TlsVersionOrderRule() {
        super(error("tls-version-order", "the minimum TLS version is above the maximum"), """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"minVersion": "1.3", "maxVersion": "1.2"}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"minVersion": "1.2", "maxVersion": "1.3"}}""");
    }

    @Override
    protected void check(StoreAt storeAt, Consumer<Finding> found) {
        Tls tls = storeAt.store().tls();
        if (tls != null && lowest(tls).compareTo(highest(tls)) > 0) {
            found.accept(Finding.of(
                    storeAt.at().child("tls", tls.minVersion() == null ? "maxVersion" : "minVersion"),
                    "The minimum TLS version " + lowest(tls) + " is above the maximum " + highest(tls)
                            + ". The component cannot connect.",
                    "Set " + storeAt.spelling().of(Concept.TLS_MIN_VERSION) + " to at most "
                            + storeAt.spelling().of(Concept.TLS_MAX_VERSION) + ". The defaults are 1.2 and 1.3."));
        }
    }

    private static TlsVersion lowest(Tls tls) {
        return Objects.requireNonNullElse(tls.minVersion(), TlsVersion.V1_2);
    }

    private static TlsVersion highest(Tls tls) {
        return Objects.requireNonNullElse(tls.maxVersion(), TlsVersion.V1_3);
    }
}
