package io.tykredis.importing.parity;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Plane;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Either one of the two is refused, or they see different keys. */
@Singleton
public final class ParityAuth implements ConfigRule {

    private static final Code CODE = new Code(
            "parity-auth", Severity.ERROR, "two components of one plane log in by different user names or passwords");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "password": "one"}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "password": "another"}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.pairs().flatMap(pair -> Stream.of("username", "password", "topology/sentinelPassword")
                .filter(field -> Logins.differ(field, pair.ours(), pair.theirs()))
                .map(field -> Difference.finding(
                        pair,
                        field,
                        "logs in with another " + Logins.name(field) + " than the "
                                + pair.first().table().title(),
                        "Give both the same.")));
    }
}
