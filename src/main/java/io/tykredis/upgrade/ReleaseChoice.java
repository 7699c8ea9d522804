package io.tykredis.upgrade;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.model.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The releases before or after an upgrade.
 *
 * @param tyk the Gateway release, which Tyk pairs with releases of other components
 * @param components the releases of single components, by canonical name
 */
public record ReleaseChoice(@Nullable Version tyk, Map<String, Version> components) {

    public static final ReleaseChoice NONE = new ReleaseChoice(null, Map.of());

    public ReleaseChoice {
        components = Map.copyOf(components);
    }

    /** This choice, with the release that a component's image shows where the choice has none for it. */
    public ReleaseChoice orImage(ComponentTable table, Version release) {
        if (own(table).or(() -> paired(table)).isPresent()) {
            return this;
        }
        Map<String, Version> more = new HashMap<>(components);
        more.put(table.name(), release);
        return new ReleaseChoice(tyk, more);
    }

    /** The release chosen for the component itself. */
    Optional<Version> own(ComponentTable table) {
        return Optional.ofNullable(components.get(table.name()));
    }

    /** The release of the component that Tyk pairs with the chosen Gateway release, if there is one. */
    Optional<Version> paired(ComponentTable table) {
        return Optional.ofNullable(tyk).flatMap(table.pairing());
    }
}
