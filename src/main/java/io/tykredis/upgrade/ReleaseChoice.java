package io.tykredis.upgrade;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.model.Version;
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

    /** The release chosen for the component itself. */
    Optional<Version> own(ComponentTable table) {
        return Optional.ofNullable(components.get(table.name()));
    }

    /** The release of the component that Tyk pairs with the chosen Gateway release, if there is one. */
    Optional<Version> paired(ComponentTable table) {
        return Optional.ofNullable(tyk).flatMap(table.pairing());
    }
}
