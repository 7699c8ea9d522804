package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Located;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.spec.Tls;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** A certificate that nobody checks protects from eavesdroppers only. */
@Singleton
public final class TlsInsecure implements SpecRule {

    private static final Code CODE = new Code("tls-insecure", Severity.WARNING, "`insecureSkipVerify` is true");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"insecureSkipVerify": true}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
            Tls tls = located.store().tls();
            if (tls != null && tls.skipsVerification()) {
                found.accept(
                        Finding.of(
                                located.at().child("tls", "insecureSkipVerify"),
                                "The certificate goes unchecked → whoever is in between can pose as the Redis and read every password.",
                                "Set \"caFile\" to the authority that signed the certificate, and remove \"insecureSkipVerify\"."));
            }
        }
    }
}
