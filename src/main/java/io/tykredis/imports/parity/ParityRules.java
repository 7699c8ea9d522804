package io.tykredis.imports.parity;

import io.tykredis.diagnostic.Code;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.input.Pointer;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.RuleTable;
import io.tykredis.model.Store;
import io.tykredis.model.Tls;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules about other differences between components of one plane, as a table. */
@Singleton
public final class ParityRules implements RuleTable {

    private static final String NOT_SHARED = "the two do not share what one of them writes";

    /**
     * @param field where a spec has it, below the store
     * @param difference what the second component does, as the rest of a sentence about it
     * @param so what follows, as a clause
     */
    private record Row(
            Code code,
            String field,
            Predicate<Plane.Pair> differ,
            Function<Plane.Pair, String> difference,
            String so,
            String fix,
            Example example)
            implements ConfigRule {

        @Override
        public Stream<Finding> check(Plane plane) {
            return plane.pairs()
                    .filter(differ)
                    .map(pair -> ParityDifference.finding(pair, field, difference.apply(pair), so, fix));
        }
    }

    private static final List<Row> ROWS = List.of(
            // Keys in one database are not seen from another.
            new Row(
                    Code.error("parity-database", "two components of one plane use different logical databases"),
                    "database",
                    pair -> database(pair.ours()) != database(pair.theirs()),
                    pair -> "uses database " + database(pair.theirs()) + " where the " + first(pair) + " uses "
                            + database(pair.ours()),
                    NOT_SHARED,
                    "Give both the same database.",
                    new Example("""
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "database": 1}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""")),
            // Addresses are compared as sets: they are where a client begins to look.
            new Row(
                    Code.error("parity-endpoints", "two components of one plane are given different addresses"),
                    "topology",
                    pair -> !seeds(pair.ours()).equals(seeds(pair.theirs())),
                    pair -> "is given other addresses than the " + first(pair),
                    NOT_SHARED,
                    "Give both the same addresses.",
                    new Example("""
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["other:6379"]}}}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""")),
            // A spec has a place for the sizes of each component's first connection only.
            new Row(
                    Code.warning(
                            "parity-sizes",
                            "pool or timeout of a component's separate store differ from the other's, which a spec cannot say"),
                    "pool",
                    pair -> !pair.second().place(pair.role()).equals(Pointer.ROOT)
                            && !sizes(pair.ours()).equals(sizes(pair.theirs())),
                    pair -> "has another pool or timeout for its separate store than the " + first(pair),
                    "a spec has no place for it, and lacks it",
                    "Set it in the component's own configuration.",
                    new Example("""
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "enable_separate_analytics_store": true, "analytics_storage": {"addrs": ["stats:6379"]}}, "mdcb": {"storage": {"addrs": ["redis:6379"]}, "enable_separate_analytics_store": true, "analytics_storage": {"addrs": ["stats:6379"], "timeout": 9}}}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "enable_separate_analytics_store": true, "analytics_storage": {"addrs": ["stats:6379"]}}, "mdcb": {"storage": {"addrs": ["redis:6379"]}, "enable_separate_analytics_store": true, "analytics_storage": {"addrs": ["stats:6379"]}}}}""")),
            // What one trusts or presents, the other has to.
            new Row(
                    Code.error("parity-tls", "two components of one plane use TLS in different ways"),
                    "tls",
                    pair -> !tls(pair.ours()).equals(tls(pair.theirs())),
                    pair -> tls(pair.ours()).isPresent() == tls(pair.theirs()).isPresent()
                            ? "has other TLS settings than the " + first(pair)
                            : "connects " + (tls(pair.theirs()).isEmpty() ? "without" : "with") + " TLS, unlike the "
                                    + first(pair),
                    NOT_SHARED,
                    "Give both the same TLS settings.",
                    new Example("""
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "use_ssl": true}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }

    private static String first(Plane.Pair pair) {
        return pair.first().table().title();
    }

    private static int database(Store store) {
        return Objects.requireNonNullElse(store.database(), 0);
    }

    private static Set<String> seeds(Store store) {
        return store.topology().endpoints().stream()
                .map(endpoint -> endpoint.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<Optional<?>> sizes(Store store) {
        return List.of(Optional.ofNullable(store.pool()), Optional.ofNullable(store.timeoutSeconds()));
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
                        tls.skipsVerification(),
                        tls.secretName()));
    }
}
