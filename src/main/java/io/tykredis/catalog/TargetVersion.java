package io.tykredis.catalog;

import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Version;
import org.jspecify.annotations.Nullable;

/**
 * The release of a component that a translation targets.
 *
 * @param asked the release in the spec, or implied by it; {@code null} if there is none
 * @param version the known release whose keys are written: {@code asked}, held between the oldest and the newest
 * @param source the place in the spec that decided, or {@code null}
 */
public record TargetVersion(
        @Nullable Version asked, Version version, @Nullable Pointer source) {

    private static final Pointer TYK_VERSION = Pointer.of("tykVersion");

    /** A component's own version wins over the one Tyk pairs with {@code tykVersion}, which wins over the newest. */
    public static TargetVersion of(ComponentTable table, RedisSpec spec) {
        ComponentTable.Own own = table.in(spec);
        Version version = own.spec().version();
        if (version != null) {
            return clamped(table, version, own.at().child("version"));
        }
        if (spec.tykVersion() != null) {
            Version paired = table.pairing().apply(spec.tykVersion()).orElse(null);
            return paired == null
                    ? new TargetVersion(null, table.newest(), TYK_VERSION)
                    : clamped(table, paired, TYK_VERSION);
        }
        return new TargetVersion(null, table.newest(), null);
    }

    private static TargetVersion clamped(ComponentTable table, Version asked, Pointer source) {
        Version version =
                asked.before(table.oldest()) ? table.oldest() : table.newest().before(asked) ? table.newest() : asked;
        return new TargetVersion(asked, version, source);
    }
}
