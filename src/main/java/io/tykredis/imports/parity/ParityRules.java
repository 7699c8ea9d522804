package io.tykredis.imports.parity;

import static io.tykredis.imports.parity.ParityDifference.effect;
import static io.tykredis.imports.parity.ParityDifference.first;
import static io.tykredis.imports.parity.ParityDifference.second;
import static io.tykredis.imports.parity.ParityDifference.set;

import io.tykredis.catalog.Concept;
import io.tykredis.diagnostic.Code;
import io.tykredis.edit.Remedy;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.input.Pointer;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.RuleTable;
import io.tykredis.model.Store;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules about other differences between components of one plane, as a table. */
@Singleton
public final class ParityRules implements RuleTable {

    /** @param field the place in a spec, relative to the store */
    private record Row(
            Code code,
            Function<Plane.Pair, String> field,
            Set<Concept> compares,
            Predicate<Plane.Pair> differ,
            Function<Plane.Pair, String> message,
            Function<Plane.Pair, String> fix,
            Function<Plane.Pair, List<Remedy>> remedies,
            Example example)
            implements ConfigRule {

        Row(
                Code code,
                String field,
                Set<Concept> compares,
                Predicate<Plane.Pair> differ,
                Function<Plane.Pair, String> message,
                Function<Plane.Pair, String> fix,
                Example example) {
            this(code, pair -> field, compares, differ, message, fix, pair -> List.of(), example);
        }

        @Override
        public Stream<Finding> check(Plane plane) {
            return plane.comparablePairs().filter(differ).map(pair -> ParityDifference.finding(
                            pair, field.apply(pair), message.apply(pair), fix.apply(pair))
                    .fixedBy(remedies.apply(pair)));
        }
    }

    private static final List<Row> ROWS = List.of(
            // Keys in one database are invisible in another.
            new Row(
                    Code.error("parity-database", "two components use different database numbers"),
                    "database",
                    Set.of(Concept.DATABASE),
                    // A cluster has only database 0, so its number differs only because the topology does.
                    pair -> database(pair.ours()) != database(pair.theirs())
                            && pair.ours().topology().clustered()
                                    == pair.theirs().topology().clustered()
                            && !pair.leavesOpen(Concept.DATABASE),
                    pair -> "The " + second(pair) + " uses database " + database(pair.theirs()) + ", the " + first(pair)
                            + " database " + database(pair.ours()) + ". " + effect(pair),
                    pair -> set(
                            pair,
                            Concept.DATABASE,
                            Integer.toString(database(pair.ours())),
                            Integer.toString(database(pair.theirs()))),
                    new Example("""
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "database": 1}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""")),
            new Row(
                    Code.error("parity-endpoints", "two components have different addresses"),
                    AddressDifference::field,
                    ParityDifference.ADDRESSING,
                    AddressDifference::exists,
                    AddressDifference::message,
                    AddressDifference::fix,
                    pair -> List.of(),
                    new Example("""
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["other:6379"]}}}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""")),
            // A spec has sizes only for each component's first connection.
            new Row(
                    Code.warning(
                            "parity-sizes",
                            "the pool or timeout of a separate store differs between two components, which a spec cannot represent"),
                    "pool",
                    Set.of(Concept.MAX_IDLE, Concept.MAX_ACTIVE, Concept.TIMEOUT),
                    pair -> !pair.second().place(pair.role()).equals(Pointer.ROOT)
                            && !sizes(pair.ours()).equals(sizes(pair.theirs())),
                    pair -> "The pool or timeout of the " + second(pair) + "'s separate store differs from the "
                            + first(pair)
                            + "'s. Both work, but a spec has one value for both, so generated settings lose the difference.",
                    pair -> "Use the same values for both, or set them in the generated "
                            + pair.second().table().file() + " by hand.",
                    new Example("""
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "enable_separate_analytics_store": true, "analytics_storage": {"addrs": ["stats:6379"]}}, "mdcb": {"storage": {"addrs": ["redis:6379"]}, "enable_separate_analytics_store": true, "analytics_storage": {"addrs": ["stats:6379"], "timeout": 9}}}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "enable_separate_analytics_store": true, "analytics_storage": {"addrs": ["stats:6379"]}}, "mdcb": {"storage": {"addrs": ["redis:6379"]}, "enable_separate_analytics_store": true, "analytics_storage": {"addrs": ["stats:6379"]}}}}""")),
            // If one component needs a CA or a client certificate, the other needs it too.
            new Row(
                    Code.error("parity-tls", "two components have different TLS settings"),
                    pair -> "tls",
                    Set.of(
                            Concept.USE_SSL,
                            Concept.SSL_INSECURE_SKIP_VERIFY,
                            Concept.CA_FILE,
                            Concept.CERT_FILE,
                            Concept.KEY_FILE),
                    TlsDifference::exists,
                    TlsDifference::message,
                    TlsDifference::fix,
                    MissingSetting::tls,
                    new Example("""
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "use_ssl": true}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }

    private static int database(Store store) {
        return Objects.requireNonNullElse(store.database(), 0);
    }

    private static List<Optional<?>> sizes(Store store) {
        return List.of(Optional.ofNullable(store.pool()), Optional.ofNullable(store.timeoutSeconds()));
    }
}
