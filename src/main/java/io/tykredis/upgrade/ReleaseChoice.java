package io.tykredis.upgrade;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Trait;
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

    /** This choice, with the release that a component's image shows unless the choice names its own. */
    public ReleaseChoice orImage(ComponentTable table, Version release) {
        if (own(table).isPresent() || (tyk != null && table.quirks().has(Trait.TYK_RELEASES))) {
            return this;
        }
        Map<String, Version> more = new HashMap<>(components);
        more.put(table.name(), release);
        return new ReleaseChoice(tyk, more);
    }

    /** The release chosen for the component itself, else the paired one. */
    public Optional<Version> of(ComponentTable table) {
        return own(table).or(() -> paired(table));
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
