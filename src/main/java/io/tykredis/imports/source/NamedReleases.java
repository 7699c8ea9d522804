package io.tykredis.imports.source;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.model.Version;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The releases in a request.
 *
 * @param tyk the Tyk release; {@code null} if there is none
 * @param components the releases by canonical name of the component
 */
public record NamedReleases(@Nullable Version tyk, Map<String, Version> components) {

    public static final NamedReleases NONE = new NamedReleases(null, Map.of());

    public NamedReleases {
        components = Map.copyOf(components);
    }

    /** The known release whose keys apply to the component. */
    public Optional<Version> of(ComponentTable table) {
        return Optional.ofNullable(components.get(table.name()))
                .or(() -> Optional.ofNullable(tyk).flatMap(table.pairing()))
                .map(version -> TargetVersion.known(table, version));
    }
}
