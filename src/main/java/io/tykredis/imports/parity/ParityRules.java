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
import io.tykredis.model.Endpoint;
import io.tykredis.model.Store;
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

    private static final int SHOWN = 3;

    /** @param field the place in a spec, relative to the store */
    private record Row(
            Code code,
            String field,
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
            this(code, field, compares, differ, message, fix, pair -> List.of(), example);
        }

        @Override
        public Stream<Finding> check(Plane plane) {
            return plane.comparablePairs().filter(differ).map(pair -> ParityDifference.finding(
                            pair, field, message.apply(pair), fix.apply(pair))
                    .fixedBy(remedies.apply(pair)));
        }
    }

    private static final List<Row> ROWS = List.of(
            // Keys in one database are invisible in another.
            new Row(
                    Code.error("parity-database", "two components use different database numbers"),
                    "database",
                    Set.of(Concept.DATABASE),
                    pair -> database(pair.ours()) != database(pair.theirs()),
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
            // Addresses are compared as sets: their order does not matter. URLs have their own rule.
            new Row(
                    Code.error("parity-endpoints", "two components have different addresses"),
                    "topology",
                    ParityDifference.ADDRESSING,
                    pair -> !seeds(pair.ours()).equals(seeds(pair.theirs()))
                            && !pair.haveSameAddresses()
                            && !pair.misspells(Concept.ADDRS, Concept.HOST, Concept.PORT)
                            && !hasUrl(pair.ours())
                            && !hasUrl(pair.theirs()),
                    pair -> "The " + second(pair) + " connects to " + shown(pair.theirs()) + ", the " + first(pair)
                            + " to " + shown(pair.ours()) + ". " + effect(pair),
                    pair -> set(pair, Concept.ADDRS, shown(pair.ours()), shown(pair.theirs())),
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
                    "tls",
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

    /** The first addresses of the store. */
    private static String shown(Store store) {
        List<Endpoint> endpoints = store.topology().endpoints();
        return endpoints.stream().limit(SHOWN).map(Endpoint::toString).collect(Collectors.joining(", "))
                + (endpoints.size() > SHOWN ? ", …" : "");
    }

    private static boolean hasUrl(Store store) {
        return store.topology().endpoints().stream().anyMatch(endpoint -> endpoint.scheme() != null);
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
}
