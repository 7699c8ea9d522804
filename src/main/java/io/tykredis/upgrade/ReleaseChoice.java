package io.tykredis.upgrade;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.model.Version;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The releases on one side of an upgrade.
 *
 * @param tyk the Gateway release, with which Tyk pairs others
 * @param components the releases of single components, by canonical name
 */
public record ReleaseChoice(@Nullable Version tyk, Map<String, Version> components) {

    public static final ReleaseChoice NONE = new ReleaseChoice(null, Map.of());

    public ReleaseChoice {
        components = Map.copyOf(components);
    }

    /** The release of a component that is chosen for it alone. */
    Optional<Version> own(ComponentTable table) {
        return Optional.ofNullable(components.get(table.name()));
    }

    /** The release of a component that Tyk pairs with the chosen Tyk release, if there is one. */
    Optional<Version> paired(ComponentTable table) {
        return Optional.ofNullable(tyk).flatMap(table.pairing());
    }
}
