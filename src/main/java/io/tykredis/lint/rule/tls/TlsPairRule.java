package io.tykredis.lint.rule.tls;

import io.tykredis.catalog.Concept;
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
        super(
                error("tls-pair", "a client certificate is set without its key, or a key without its certificate"),
                """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"certFile": "/etc/tyk/client.crt"}}""",
                """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"certFile": "/etc/tyk/client.crt", "keyFile": "/etc/tyk/client.key"}}""");
    }

    @Override
    protected void check(StoreAt storeAt, Consumer<Finding> found) {
        Tls tls = storeAt.store().tls();
        if (tls != null && (tls.certFile() == null) != (tls.keyFile() == null)) {
            boolean certificate = tls.certFile() != null;
            String given = storeAt.spelling().of(certificate ? Concept.CERT_FILE : Concept.KEY_FILE);
            String missing = storeAt.spelling().of(certificate ? Concept.KEY_FILE : Concept.CERT_FILE);
            found.accept(Finding.of(
                    storeAt.at().child("tls", certificate ? "certFile" : "keyFile"),
                    given + " is set without " + missing
                            + ". The component ignores it and presents no client certificate.",
                    "Add " + missing + ", or remove " + given + "."));
        }
    }
}
