package io.tykredis.imports.rule;

import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about keys that another one overrides. */
@Singleton
public final class ShadowedKeyRule extends DeclaredRule implements ConfigRule {

    public ShadowedKeyRule() {
        super(
                warning(
                        "shadowed-key",
                        "the key loses against another: `hosts` or `host` beside `addrs`, the file against a variable, one prefix of variables against another"),
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "host": "old", "port": 6379}}}}""",
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.blocks().flatMap(block -> block.shadows()
                .filter(shadow -> shadow.loser().isSet() || shadow.winner().isSet())
                .map(shadow -> new Finding(
                        block.table().name(),
                        shadow.loser().at(),
                        shadow.loser() + " loses against " + shadow.winner() + " → it is ignored.",
                        "Remove the one that is not meant.")));
    }
}
