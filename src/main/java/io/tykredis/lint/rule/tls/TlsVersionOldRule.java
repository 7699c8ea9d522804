package io.tykredis.lint.rule.tls;

import io.tykredis.input.Pointer;
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
        super(warning("tls-version-old", "TLS 1.0 or 1.1 is allowed"), """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"minVersion": "1.0"}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"minVersion": "1.2"}}""");
    }

    @Override
    protected void check(StoreAt storeAt, Consumer<Finding> found) {
        Tls tls = storeAt.store().tls();
        if (tls != null) {
            old(tls.minVersion(), storeAt.at(), "minVersion", found);
            old(tls.maxVersion(), storeAt.at(), "maxVersion", found);
        }
    }

    private static void old(@Nullable TlsVersion version, Pointer at, String field, Consumer<Finding> found) {
        if (version != null && version.compareTo(TlsVersion.V1_2) < 0) {
            found.accept(Finding.of(
                    at.child("tls", field),
                    "TLS " + version + " was withdrawn by RFC 8996 → connections may use broken cryptography, and a"
                            + " current Redis refuses them.",
                    "Use 1.2 or 1.3."));
        }
    }
}
