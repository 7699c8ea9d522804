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

/** Without verification there is nothing to check against an authority. */
@Singleton
public final class TlsCaUnused implements SpecRule {

    private static final Code CODE =
            new Code("tls-ca-unused", Severity.WARNING, "`insecureSkipVerify` is true together with `caFile`");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt", "insecureSkipVerify": true}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
            Tls tls = located.store().tls();
            if (tls != null && tls.skipsVerification() && tls.caFile() != null) {
                found.accept(Finding.of(
                        located.at().child("tls", "caFile"),
                        "With \"insecureSkipVerify\" the certificate is not checked against anything → this file is never used.",
                        "Remove \"insecureSkipVerify\", so that the file counts."));
            }
        }
    }
}
