package io.tykredis.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.upgrade.UpgradeReport;
import io.tykredis.upgrade.UpgradeRequestReader;
import io.tykredis.upgrade.Upgrades;

/** The use case that reports what an upgrade changes. */
public final class Upgrade {

    private final UpgradeRequestReader reader;
    private final Upgrades upgrades;

    Upgrade(UpgradeRequestReader reader, Upgrades upgrades) {
        this.reader = reader;
        this.upgrades = upgrades;
    }

    /** The body of a request. @throws io.tykredis.input.InvalidInput with everything that is wrong */
    public UpgradeReport request(byte[] body) {
        return upgrades.compare(reader.read(body));
    }

    /** A spec, with {@code from} and {@code to} as a request has them. */
    public UpgradeReport spec(byte[] spec, ObjectNode releases) {
        return upgrades.compare(reader.read(spec, releases));
    }
}
