package io.tykredis.imports.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.catalog.ValueType;
import io.tykredis.edit.Remedy;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
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
        return KeyFilter.effective(plane, found -> found.key().deprecated() && found.isSet() && !found.isSetByChart())
                .filter(found ->
                        !found.loses() && !plane.required().contains(found.key().at()))
                .map(found -> found.finding(
                                found.key() + " is deprecated. It still works, but a later release may not read it.",
                                "Use " + found.successor() + " instead"
                                        + (isHostMap(found) ? ", a list of host:port." : "."))
                        .fixedBy(remedies(plane, found)));
    }

    /** An older release may need the older spelling. */
    private static List<Remedy> remedies(Plane plane, KeyFilter.Found found) {
        Key successor = found.successorKey();
        boolean read = plane.members().stream()
                .filter(member -> member.table().equals(found.table()) && member.declaredSpec() != null)
                .map(member -> TargetVersion.of(member.table(), member.declaredSpec()))
                .allMatch(target -> successor.readBy().contains(target.version()));
        if (!read) {
            return List.of();
        }
        FoundKey key = found.key();
        if (key.isVariable()) {
            // A list in a variable has the same notation as a map.
            return List.of(Remedy.rename(key.at(), found.successor()));
        }
        JsonNode value = Objects.requireNonNull(key.value());
        if (key.key().type() == ValueType.STRING_MAP && successor.type() == ValueType.STRING_LIST) {
            return HostMaps.asList(value)
                    .map(list -> List.of(Remedy.rewrite(key.at(), successor.json(), list)))
                    .orElse(List.of());
        }
        return successor.type() == key.key().type() ? List.of(Remedy.rename(key.at(), successor.json())) : List.of();
    }
}
