package io.tykredis.translate;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.TargetVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings that one component gets, and what of the spec it cannot get. */
public record Translation(
        ComponentTable table, TargetVersion target, List<Setting> settings, List<Omission> omissions) {

    private static final Value OFF = new Value.Flag(false);

    public Translation {
        settings = List.copyOf(settings);
        omissions = List.copyOf(omissions);
    }

    /** What it sets for a concept in one block; {@code null} if nothing. */
    public @Nullable Setting setting(Block block, Concept concept) {
        for (Setting setting : settings) {
            if (setting.key().concept() == concept && setting.isIn(block)) {
                return setting;
            }
        }
        return null;
    }

    /** The same, unless it is a switch that is off. */
    public @Nullable Setting settingInUse(Block block, Concept concept) {
        Setting setting = setting(block, concept);
        return setting == null || setting.value().equals(OFF) ? null : setting;
    }

    /** The same, with a mask in the place of every password. */
    public Translation redacted() {
        return new Translation(
                table, target, settings.stream().map(Setting::redacted).toList(), omissions);
    }
}
