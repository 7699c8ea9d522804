package io.tykredis.catalog;

import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The release of a component that a translation targets.
 *
 * @param asked the release that the spec sets or implies; {@code null} if there is none
 * @param version the release whose keys are written: {@code asked}, limited to the known range
 * @param source the place in the spec that decided, or {@code null}
 */
public record TargetVersion(
        @Nullable Version asked, Version version, @Nullable Pointer source) {

    private static final Pointer TYK_VERSION = Pointer.of("tykVersion");

    /**
     * A component's own version overrides the one paired with {@code tykVersion}; the newest release is the default.
     */
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
        return new TargetVersion(asked, known(table, asked), source);
    }

    /** The known release for a number; empty if it is no number, or the release is older than the oldest known. */
    public static Optional<Version> find(ComponentTable table, String number) {
        return Version.parse(number)
                .filter(asked -> !asked.before(table.oldest()))
                .map(asked -> known(table, asked));
    }

    /** The suggestion for a number without a known release. */
    public static String instead(ComponentTable table) {
        return "Use a release of the " + table.title() + " from " + table.oldest() + " on, for example "
                + table.newest() + ".";
    }

    /**
     * The release whose keys a requested release has. A release after the newest one has those of the newest
     * candidate's release, unless it precedes that release. A candidate of a release that is out has those of the release.
     */
    public static Version known(ComponentTable table, Version asked) {
        if (asked.before(table.oldest())) {
            return table.oldest();
        }
        if (!table.newest().before(asked)) {
            return asked.release();
        }
        return table.history()
                .candidate()
                .map(Version::release)
                .filter(release -> !asked.release().before(release))
                .orElseGet(table::newest);
    }
}
