package io.tykredis.importing.parity;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Plane;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.spec.Store;
import io.tykredis.spec.Tls;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/** What one trusts or presents, the other has to. */
@Singleton
public final class ParityTls implements ConfigRule {

    private static final Code CODE =
            new Code("parity-tls", Severity.ERROR, "two components of one plane use TLS in different ways");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "use_ssl": true}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.pairs()
                .filter(pair -> !tls(pair.ours()).equals(tls(pair.theirs())))
                .map(pair -> Difference.finding(
                        pair,
                        "tls",
                        (pair.ours().tls() == null) == (pair.theirs().tls() == null)
                                ? "has other TLS settings than the "
                                        + pair.first().table().title()
                                : "connects " + (pair.theirs().tls() == null ? "without" : "with") + " TLS, unlike the "
                                        + pair.first().table().title(),
                        "Give both the same TLS settings."));
    }

    /** An absent flag is an off one. */
    private static Optional<Tls> tls(Store store) {
        return Tls.of(store)
                .map(tls -> new Tls(
                        tls.caFile(),
                        tls.certFile(),
                        tls.keyFile(),
                        tls.minVersion(),
                        tls.maxVersion(),
                        tls.skipsVerification()));
    }
}
