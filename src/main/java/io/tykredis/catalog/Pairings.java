package io.tykredis.catalog;

import io.tykredis.model.Version;
import java.util.Optional;

/** The releases of the other components that Tyk pairs with each Gateway release (the Gateway's release notes). */
final class Pairings {

    private static final ReleaseHistory GATEWAY = ReleaseHistory.of("gateway");
    private static final Version ALIGNED = Version.of("3.0.0");

    private Pairings() {}

    /** From 3.0.0 on the Dashboard shares the Gateway's number; before, its 1.9 went with the Gateway's 2.9. */
    static Optional<Version> dashboard(Version gateway) {
        if (!gateway.before(ALIGNED)) {
            return Optional.of(gateway);
        }
        String text = gateway.toString();
        return Version.parse(Math.max(0, gateway.part(0) - 1) + text.substring(text.indexOf('.')));
    }

    /** The Pump paired with this release or, where Tyk names none, with the one before it. */
    static Optional<Version> pump(Version gateway) {
        return GATEWAY.latestNote("pump", gateway).map(Version::of);
    }

    /** The MDCB paired with this release or, where Tyk names none, with the one before it. */
    static Optional<Version> mdcb(Version gateway) {
        return GATEWAY.latestNote("mdcb", gateway).map(Version::of);
    }
}
