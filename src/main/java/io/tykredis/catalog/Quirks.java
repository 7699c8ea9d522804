package io.tykredis.catalog;

import io.tykredis.model.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a component other than its keys.
 *
 * @param misnomers the ends of variable names that Tyk itself sets although the component does not read them, with the
 *     intended names
 * @param formerVariables variables that older releases read, by full name
 * @param dataPlane what makes it part of a data plane; {@code null} if nothing does
 */
public record Quirks(
        Set<Trait> traits,
        List<Defect> defects,
        Map<String, Concept> misnomers,
        Map<String, Releases> formerVariables,
        @Nullable DataPlaneSwitch dataPlane) {

    public static final Quirks NONE = new Quirks(Set.of(), List.of(), Map.of(), Map.of(), null);

    public Quirks {
        traits = Set.copyOf(traits);
        defects = List.copyOf(defects);
        misnomers = Map.copyOf(misnomers);
        formerVariables = Map.copyOf(formerVariables);
    }

    public static Quirks of(Trait... traits) {
        return new Quirks(Set.of(traits), List.of(), Map.of(), Map.of(), null);
    }

    public Quirks defects(Defect... some) {
        return new Quirks(traits, List.of(some), misnomers, formerVariables, dataPlane);
    }

    public Quirks misnomers(Map<String, Concept> some) {
        return new Quirks(traits, defects, some, formerVariables, dataPlane);
    }

    /** A variable that these releases read. */
    public Quirks formerly(String variable, Releases read) {
        return new Quirks(traits, defects, misnomers, Map.of(variable, read), dataPlane);
    }

    public Quirks dataPlane(DataPlaneSwitch some) {
        return new Quirks(traits, defects, misnomers, formerVariables, some);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    public Optional<Defect> defect(Defect.Kind kind, Version release) {
        for (Defect defect : defects) {
            if (defect.in(kind, release)) {
                return Optional.of(defect);
            }
        }
        return Optional.empty();
    }
}
