package io.tykredis.imports.rule;

import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Releases;
import io.tykredis.edit.Remedy;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.imports.rule.KeyFilter.Found;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    public boolean checksAllPlanes() {
        return true;
    }

    /** Finds each such setting once, because every stock file has some of them. */
    @Override
    public Stream<Finding> check(Plane plane) {
        Map<Concept, List<Found>> dead = KeyFilter.effective(
                        plane, found -> found.key().readBy().isEnded() && found.isSet() && found.isGiven())
                .filter(found -> !found.isReadByItsRelease())
                .collect(
                        Collectors.groupingBy(found -> found.key().concept(), LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(
                KeyFilter.unread(UnreadName.Kind.DEAD, plane),
                dead.values().stream().map(DeadKeyRule::finding));
    }

    private static Finding finding(List<Found> alike) {
        FoundKey first = alike.get(0).key();
        return alike.get(0)
                .finding(
                        first + " has no effect. " + readers(first.key().readBy()) + others(alike),
                        first.concept() == Concept.MAX_IDLE
                                ? "Remove it. Use the maximum of active connections to set the pool size."
                                : "Remove it.")
                .fixedBy(alike.stream()
                        .map(found -> Remedy.remove(found.key().at()))
                        .distinct()
                        .toList());
    }

    /** A sentence about the places after the first. */
    private static String others(List<Found> alike) {
        String others = alike.stream()
                .map(found -> "the " + found.table().title() + "'s " + found.key())
                .distinct()
                .skip(1)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? alike.size() == 1 ? "" : " It is set in " + alike.size() + " places."
                : " The same applies to " + others + ".";
    }

    private static String readers(Releases releases) {
        return releases.equals(Releases.NONE)
                ? "No release reads it."
                : "No current release reads it (releases that did: " + releases + ").";
    }
}
