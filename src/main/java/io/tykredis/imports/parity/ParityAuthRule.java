package io.tykredis.imports.parity;

import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about components of one plane with different credentials. */
@Singleton
public final class ParityAuthRule extends DeclaredRule implements ConfigRule {

    public ParityAuthRule() {
        super(
                error("parity-auth", "two components of one plane log in by different user names or passwords"),
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "password": "one"}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "password": "another"}}}}""",
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.pairs().flatMap(pair -> Stream.of("username", "password", "topology/sentinelPassword")
                .filter(field -> CredentialComparison.differ(field, pair.ours(), pair.theirs()))
                .map(field -> ParityDifference.finding(
                        pair,
                        field,
                        "logs in with another " + CredentialComparison.name(field) + " than the "
                                + pair.first().table().title(),
                        "Give both the same.")));
    }
}
