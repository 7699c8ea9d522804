package io.tykredis.lint.rule.tls;

import io.tykredis.input.Pointer;
import io.tykredis.lint.Finding;
import io.tykredis.lint.StoreAt;
import io.tykredis.lint.StoreRule;
import io.tykredis.model.Tls;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The rule about a client certificate without its key or the reverse (storage library, tlsconfig). */
@Singleton
public final class TlsPairRule extends StoreRule {

    public TlsPairRule() {
        super(error("tls-pair", "`certFile` is given without `keyFile`, or the reverse"), """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"certFile": "/etc/tyk/client.crt"}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"certFile": "/etc/tyk/client.crt", "keyFile": "/etc/tyk/client.key"}}""");
    }

    @Override
    protected void check(StoreAt storeAt, Consumer<Finding> found) {
        Tls tls = storeAt.store().tls();
        if (tls != null && (tls.certFile() == null) != (tls.keyFile() == null)) {
            found.accept(half(storeAt.at().child("tls"), tls.certFile() == null ? "certFile" : "keyFile"));
        }
    }

    private static Finding half(Pointer tlsAt, String missing) {
        String given = missing.equals("certFile") ? "keyFile" : "certFile";
        return Finding.of(
                tlsAt.child(given),
                "\"" + missing
                        + "\" is missing → half a pair is ignored in silence, and no client certificate is presented.",
                "Add \"" + missing + "\", or remove \"" + given + "\".");
    }
}
