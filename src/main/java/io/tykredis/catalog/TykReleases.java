package io.tykredis.catalog;

import io.tykredis.model.Version;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The releases of the other components that Tyk pairs with each Gateway release (the Gateway's release notes). */
final class TykReleases {

    private static final String GATEWAY_PUMP_MDCB = """
            5.3.0 1.9.0 2.5.0
            5.3.1 1.9.0 2.5.1
            5.3.2 1.9.0 2.5.1
            5.3.3 1.9.0 2.5.1
            5.3.4 1.9.0 2.5.1
            5.3.5 1.9.0 2.5.1
            5.3.6 1.9.0 2.5.1
            5.3.7 1.9.0 2.5.1
            5.3.8 1.9.0 2.5.1
            5.3.9 1.9.0 2.5.1
            5.3.10 1.9.0 2.5.1
            5.3.11 1.12.0 2.8.0
            5.3.12 1.12.0 2.8.4
            5.3.13 1.13.3 2.11.0
            5.4.0 1.10.0 2.6.0
            5.5.0 1.11.0 2.7.0
            5.5.1 1.11.0 2.7.0
            5.5.2 1.11.0 2.7.0
            5.6.0 1.11.0 2.7.1
            5.6.1 1.11.0 2.7.1
            5.7.0 1.11.1 2.7.2
            5.7.1 1.11.1 2.7.2
            5.7.2 1.11.1 2.7.2
            5.7.3 1.11.1 2.7.2
            5.8.0 1.12.0 2.8.0
            5.8.1 1.12.0 2.8.1
            5.8.2 1.12.0 2.8.1
            5.8.3 1.12.0 2.8.2
            5.8.4 1.12.0 2.8.3
            5.8.5 1.12.1 2.8.4
            5.8.6 1.12.2 2.8.4
            5.8.7 1.13.0 2.8.5
            5.8.8 1.13.1 2.8.6
            5.8.9 1.13.1 2.8.7
            5.8.10 1.13.2 2.8.7
            5.8.11 1.13.2 2.8.7
            5.8.12 1.14.0 2.9.0
            5.8.13 1.14.1 2.9.0
            5.8.14 1.15.0 2.11.0
            5.8.15 1.16.0 2.12.0
            5.9.0 1.12.0 2.8.2
            5.9.1 1.12.0 2.8.3
            5.9.2 1.12.1 2.8.4
            5.10.0 1.12.2 2.8.5
            5.10.1 1.13.0 2.8.5
            5.10.2 1.13.0 2.8.6
            5.11.0 1.13.3 2.8.8
            5.11.1 1.13.3 2.8.8
            5.12.0 1.14.0 2.9.0
            5.12.1 1.14.1 2.9.0
            5.13.0 1.15.0 2.11.0
            5.13.1 1.16.0 2.12.0
            5.14.0 1.16.0 2.12.0
            """;

    private static final Version ALIGNED = Version.of("3.0.0");

    private static final NavigableMap<Version, Version> PUMP = new TreeMap<>();
    private static final NavigableMap<Version, Version> MDCB = new TreeMap<>();

    static {
        GATEWAY_PUMP_MDCB.lines().forEach(line -> {
            String[] row = line.strip().split(" ", 3);
            Version gateway = Version.of(row[0]);
            PUMP.put(gateway, Version.of(row[1]));
            MDCB.put(gateway, Version.of(row[2]));
        });
    }

    private TykReleases() {}

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
        return paired(PUMP, gateway);
    }

    /** The MDCB paired with this release or, where Tyk names none, with the one before it. */
    static Optional<Version> mdcb(Version gateway) {
        return paired(MDCB, gateway);
    }

    private static Optional<Version> paired(NavigableMap<Version, Version> pairs, Version gateway) {
        return Optional.ofNullable(pairs.floorEntry(gateway)).map(Map.Entry::getValue);
    }
}
