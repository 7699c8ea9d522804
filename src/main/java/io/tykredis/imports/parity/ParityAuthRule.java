package io.tykredis.imports.parity;

import static io.tykredis.imports.parity.ParityDifference.first;
import static io.tykredis.imports.parity.ParityDifference.second;
import static io.tykredis.imports.parity.ParityDifference.setting;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.ImportedComponent;
import io.tykredis.imports.Plane;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.model.Store;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The rule about components of one plane with different credentials. */
@Singleton
public final class ParityAuthRule extends DeclaredRule implements ConfigRule {

    public ParityAuthRule() {
        super(error("parity-auth", "two components have different user names or passwords"), """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "password": "one"}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "password": "another"}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Set<Concept> compares() {
        return Set.of(Concept.USERNAME, Concept.PASSWORD, Concept.SENTINEL_PASSWORD);
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.comparablePairs().flatMap(pair -> Stream.of("username", "password", "topology/sentinelPassword")
                .filter(field -> CredentialComparison.differ(field, pair.ours(), pair.theirs()))
                .filter(field -> !pair.leavesOpen(CredentialComparison.setting(field)))
                .filter(field -> !field.startsWith("topology")
                        || pair.ours()
                                .topology()
                                .mode()
                                .equals(pair.theirs().topology().mode()))
                .map(field -> ParityDifference.finding(pair, field, message(pair, field), fix(pair, field))));
    }

    private static String fix(Plane.Pair pair, String field) {
        if (field.equals("username")) {
            return "Use the same user name and its password for both components, or give both users the same rights.";
        }
        if (!isMissingInOne(pair, field)) {
            return "Use the same " + CredentialComparison.name(field) + " for both components.";
        }
        Concept concept = CredentialComparison.setting(field);
        boolean ours = CredentialComparison.isMissing(field, pair.ours());
        ImportedComponent without = ours ? pair.first() : pair.second();
        ImportedComponent with = ours ? pair.second() : pair.first();
        return "If the server requires a password, set " + setting(pair, without, concept) + ". Otherwise remove "
                + setting(pair, with, concept) + ".";
    }

    private static boolean isMissingInOne(Plane.Pair pair, String field) {
        return CredentialComparison.isMissing(field, pair.ours())
                || CredentialComparison.isMissing(field, pair.theirs());
    }

    /** The message. It shows user names, but not passwords. */
    private static String message(Plane.Pair pair, String field) {
        return field.equals("username")
                ? "The " + second(pair) + " logs in as " + user(pair.theirs()) + ", the " + first(pair) + " as "
                        + user(pair.ours()) + ". If one of them has fewer rights, its commands fail."
                : isMissingInOne(pair, field)
                        ? "The " + with(pair, field, true) + " has a " + CredentialComparison.name(field) + ", the "
                                + with(pair, field, false) + " has none. The server refuses one of them."
                        : "The " + second(pair) + " and the " + first(pair) + " have different values for the "
                                + CredentialComparison.name(field) + ". The server refuses one of them.";
    }

    private static String with(Plane.Pair pair, String field, boolean given) {
        return CredentialComparison.isMissing(field, pair.theirs()) == given ? first(pair) : second(pair);
    }

    private static String user(Store store) {
        return "\"" + Objects.requireNonNullElse(store.username(), "default") + "\"";
    }
}
