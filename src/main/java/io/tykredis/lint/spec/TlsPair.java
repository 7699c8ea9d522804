package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.json.Pointer;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Located;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.spec.Tls;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** A client certificate is used only as a pair (storage library, tlsconfig). */
@Singleton
public final class TlsPair implements SpecRule {

    private static final Code CODE =
            new Code("tls-pair", Severity.ERROR, "`certFile` is given without `keyFile`, or the reverse");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"certFile": "/etc/tyk/client.crt"}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"certFile": "/etc/tyk/client.crt", "keyFile": "/etc/tyk/client.key"}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
            Tls tls = located.store().tls();
            if (tls != null && (tls.certFile() == null) != (tls.keyFile() == null)) {
                found.accept(half(located.at().child("tls"), tls.certFile() == null ? "certFile" : "keyFile"));
            }
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
