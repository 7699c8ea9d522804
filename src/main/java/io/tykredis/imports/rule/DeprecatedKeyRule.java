package io.tykredis.imports.rule;

import io.tykredis.catalog.Concept;
import io.tykredis.catalog.ValueType;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about keys with a newer spelling. */
@Singleton
public final class DeprecatedKeyRule extends DeclaredRule implements ConfigRule {

    public DeprecatedKeyRule() {
        super(warning("deprecated-key", "the key is deprecated"), """
                {"configs": {"gateway": {"storage": {"type": "redis", "hosts": {"redis": "6379"}}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""");
    }

    private static boolean isHostMap(KeyFilter.Found found) {
        return found.key().key().type() == ValueType.STRING_MAP && found.key().concept() == Concept.ADDRS;
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return KeyFilter.effective(plane, found -> found.key().deprecated() && found.isSet())
                .filter(found ->
                        !found.loses() && !plane.required().contains(found.key().at()))
                .map(found -> found.finding(
                        found.key() + " is deprecated. It still works, but a later release may not read it.",
                        "Use " + found.successor() + " instead" + (isHostMap(found) ? ", a list of host:port." : ".")));
    }
}
