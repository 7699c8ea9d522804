package io.tykredis.imports.parity;

import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about passwords that cannot be compared, because one is a reference. */
@Singleton
public final class PasswordNotComparedRule extends DeclaredRule implements ConfigRule {

    public PasswordNotComparedRule() {
        super(
                info(
                        "password-not-compared",
                        "the passwords of two components cannot be compared, because one is a reference"),
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "password": "vault://secret/redis.password"}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "password": "s3cret"}}}}""",
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "password": "s3cret"}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "password": "s3cret"}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.comparablePairs().flatMap(pair -> Stream.of("password", "topology/sentinelPassword")
                .filter(field -> CredentialComparison.cannotCompare(field, pair.ours(), pair.theirs()))
                .map(field -> ParityDifference.finding(
                        pair,
                        field,
                        "The " + CredentialComparison.name(field) + " of the " + ParityDifference.second(pair)
                                + " cannot be compared with the " + ParityDifference.first(pair)
                                + "'s, because at least one of them is a reference.",
                        "Check that both have the same " + CredentialComparison.name(field) + ".")));
    }
}
