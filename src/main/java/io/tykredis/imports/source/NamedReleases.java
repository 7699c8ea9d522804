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
        return asked(table).map(version -> TargetVersion.known(table, version));
    }

    /** The component's release, or the one that Tyk pairs with its own. */
    public Optional<Version> asked(ComponentTable table) {
        return Optional.ofNullable(components.get(table.name()))
                .or(() -> Optional.ofNullable(tyk).flatMap(table.pairing()));
    }

    /**
     * The release with its source: named here, otherwise found in a deployment, otherwise the newest.
     *
     * @param found {@code null} if the deployment does not contain it
     */
    public KnownRelease of(ComponentTable table, @Nullable KnownRelease found) {
        return asked(table)
                .map(version -> new KnownRelease(version, KnownRelease.REQUEST))
                .orElseGet(() -> found == null ? new KnownRelease(table.newest(), KnownRelease.NEWEST) : found);
    }
}
