package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.json.Pointer;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.spec.Tls;
import io.tykredis.spec.TlsVersion;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** RFC 8996 withdrew both. */
@Singleton
public final class TlsVersionOld implements SpecRule {

    private static final Code CODE = new Code("tls-version-old", Severity.WARNING, "TLS 1.0 or 1.1 is allowed");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"minVersion": "1.0"}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"minVersion": "1.2"}}""");
    }

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.stores().flatMap(located -> Tls.of(located.store()).stream()
                .flatMap(tls -> Stream.concat(
                        old(tls.minVersion(), located.at().child("tls", "minVersion")),
                        old(tls.maxVersion(), located.at().child("tls", "maxVersion")))));
    }

    private static Stream<Finding> old(@Nullable TlsVersion version, Pointer at) {
        return version != null && version.compareTo(TlsVersion.V1_2) < 0
                ? Stream.of(Finding.of(
                        at,
                        "TLS " + version + " was withdrawn by RFC 8996 → connections may use broken cryptography, and a"
                                + " current Redis refuses them.",
                        "Use 1.2 or 1.3."))
                : Stream.empty();
    }
}
