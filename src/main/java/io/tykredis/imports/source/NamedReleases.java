package io.tykredis.imports.source;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.model.Version;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The releases that a request names.
 *
 * @param tyk {@code null} if it names none
 * @param components by the canonical name of the component
 */
public record NamedReleases(@Nullable Version tyk, Map<String, Version> components) {

    public static final NamedReleases NONE = new NamedReleases(null, Map.of());

    public NamedReleases {
        components = Map.copyOf(components);
    }

    /** The known release of the component whose keys are read. */
    public Optional<Version> of(ComponentTable table) {
        return Optional.ofNullable(components.get(table.name()))
                .or(() -> Optional.ofNullable(tyk).flatMap(table.pairing()))
                .map(version -> TargetVersion.known(table, version));
    }
}
