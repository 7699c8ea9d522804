package io.tykredis.importing.parity;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Plane;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.spec.Store;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Stream;

/** Keys in one database are not seen from another. */
@Singleton
public final class ParityDatabase implements ConfigRule {

    private static final Code CODE =
            new Code("parity-database", Severity.ERROR, "two components of one plane use different logical databases");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "database": 1}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.pairs()
                .filter(pair -> database(pair.ours()) != database(pair.theirs()))
                .map(pair -> Difference.finding(
                        pair,
                        "database",
                        "uses database " + database(pair.theirs()) + " where the "
                                + pair.first().table().title() + " uses " + database(pair.ours()),
                        "Give both the same database."));
    }

    private static int database(Store store) {
        return Objects.requireNonNullElse(store.database(), 0);
    }
}
