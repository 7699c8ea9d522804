package io.tykredis.importing.rule;

import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Plane;
import io.tykredis.importing.Stray;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.mapping.Concept;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Keys that outlived the code that read them. */
@Singleton
public final class DeadKey extends DeclaredRule implements ConfigRule {

    public DeadKey() {
        super(info("dead-key", "the key exists, but no release reads it any more"), """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "optimisation_max_idle": 2000}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "optimisation_max_active": 4000}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Stream.concat(
                Keys.strays(Stray.Kind.DEAD, plane),
                Keys.heeded(plane, found -> found.key().readBy().isEnded() && found.says())
                        .map(found -> found.finding(
                                "No release reads " + found.key() + " (those that did: "
                                        + found.key().key().readBy() + ") → it changes nothing.",
                                found.key().concept() == Concept.MAX_IDLE
                                        ? "Size the pool by its active connections, or remove the key."
                                        : "Remove it.")));
    }
}
