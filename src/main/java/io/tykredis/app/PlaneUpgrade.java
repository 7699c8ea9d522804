package io.tykredis.app;

import io.tykredis.diagnostic.Severity;
import io.tykredis.imports.ImportedPlane;
import io.tykredis.upgrade.UpgradeReport;
import org.jspecify.annotations.Nullable;

/**
 * The changes of an upgrade for one plane.
 *
 * @param plane the plane in the files; {@code null} for a spec
 */
record PlaneUpgrade(@Nullable ImportedPlane plane, UpgradeReport report) {

    /** Whether the upgrade introduces no error. */
    boolean isPossible() {
        return report.introduced().stream().noneMatch(found -> found.code().severity() == Severity.ERROR);
    }
}
