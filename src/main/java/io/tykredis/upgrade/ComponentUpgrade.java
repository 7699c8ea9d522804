package io.tykredis.upgrade;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.TableEntry;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.model.Version;
import io.tykredis.translate.Translation;
import java.util.List;
import java.util.stream.Stream;

/** The changes of an upgrade for one component and its part of the spec. */
public record ComponentUpgrade(ComponentTable table, Version from, Version to, Translation before, Translation after) {

    public Direction direction() {
        return Direction.of(from, to);
    }

    public TableDifference difference() {
        return TableDifference.of(table, TargetVersion.known(table, from), TargetVersion.known(table, to));
    }

    public List<PathStep> path() {
        return PathStep.between(table, from, to);
    }

    public List<FileDiff> files() {
        return FileDiff.of(before, after);
    }

    /** The settings of the spec that the component gets only after the upgrade. */
    public List<SettingChange> possible() {
        return SettingChange.omittedOnlyIn(before, after);
    }

    /** The settings of the spec that the component gets only before the upgrade. */
    public List<SettingChange> impossible() {
        return SettingChange.omittedOnlyIn(after, before);
    }

    /** Whether the spec sets it, before or after the upgrade. */
    public boolean sets(TableEntry entry) {
        return Stream.of(before, after)
                .flatMap(translation -> translation.settings().stream())
                .anyMatch(setting -> setting.env().equals(entry.env()));
    }

    /** Whether the defect affects the settings before or after the upgrade. */
    public boolean meets(ReleaseDefect defect) {
        return defect.affected().test(before) || defect.affected().test(after);
    }
}
