package io.tykredis.translate;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.TargetVersion;
import java.util.List;

/** The settings that one component gets, and what of the spec it cannot get. */
public record Translation(
        ComponentTable table, TargetVersion target, List<Setting> settings, List<Omission> omissions) {

    public Translation {
        settings = List.copyOf(settings);
        omissions = List.copyOf(omissions);
    }

    /** The same, with a mask in the place of every password. */
    public Translation redacted() {
        return new Translation(
                table, target, settings.stream().map(Setting::redacted).toList(), omissions);
    }
}
