package io.tykredis.lint.rule.tls;

import io.tykredis.catalog.Concept;
import io.tykredis.lint.Finding;
import io.tykredis.lint.StoreAt;
import io.tykredis.lint.StoreRule;
import io.tykredis.model.Tls;
import io.tykredis.model.TlsVersion;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rule about TLS 1.0 and 1.1, which RFC 8996 withdrew. */
@Singleton
public final class TlsVersionOldRule extends StoreRule {

    public TlsVersionOldRule() {
        super(warning("tls-version-old", "TLS 1.0 or 1.1 is enabled"), """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"minVersion": "1.0"}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"minVersion": "1.2"}}""");
    }

    @Override
    protected void check(StoreAt storeAt, Consumer<Finding> found) {
        Tls tls = storeAt.store().tls();
        if (tls != null) {
            old(tls.minVersion(), storeAt, Concept.TLS_MIN_VERSION, "minVersion", found);
            old(tls.maxVersion(), storeAt, Concept.TLS_MAX_VERSION, "maxVersion", found);
        }
    }

    private static void old(
            @Nullable TlsVersion version, StoreAt storeAt, Concept concept, String field, Consumer<Finding> found) {
        if (version != null && version.compareTo(TlsVersion.V1_2) < 0) {
            found.accept(Finding.of(
                    storeAt.at().child("tls", field),
                    storeAt.spelling().of(concept) + " is " + version
                            + ", which RFC 8996 deprecates as insecure. Current Redis servers refuse it by default.",
                    "Set it to 1.2 or 1.3."));
        }
    }
}
