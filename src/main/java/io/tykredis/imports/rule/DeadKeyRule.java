package io.tykredis.imports.rule;

import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Releases;
import io.tykredis.edit.Remedy;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The rule about keys that no current release reads. */
@Singleton
public final class DeadKeyRule extends DeclaredRule implements ConfigRule {

    public DeadKeyRule() {
        super(info("dead-key", "the key exists, but no current release reads it"), """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "optimisation_max_idle": 2000}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"], "optimisation_max_active": 4000}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Stream.concat(
                KeyFilter.unread(UnreadName.Kind.DEAD, plane),
                KeyFilter.effective(plane, found -> found.key().readBy().isEnded() && found.isSet() && found.isGiven())
                        .filter(found -> !found.isReadByItsRelease())
                        .map(found -> found.finding(
                                        found.key() + " has no effect. "
                                                + readers(found.key().key().readBy()),
                                        found.key().concept() == Concept.MAX_IDLE
                                                ? "Remove it. Use the maximum of active connections to set the pool size."
                                                : "Remove it.")
                                .fixedBy(List.of(Remedy.remove(found.key().at())))));
    }

    private static String readers(Releases releases) {
        return releases.equals(Releases.NONE)
                ? "No release reads it."
                : "No current release reads it (releases that did: " + releases + ").";
    }
}
