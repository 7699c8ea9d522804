package io.tykredis.upgrade;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A release on the upgrade path at which something changes.
 *
 * @param difference the changes since the previous known release
 */
public record PathStep(Version release, TableDifference difference) {

    /** The steps in upgrade order, descending for a downgrade. The last possible step is the target release. */
    static List<PathStep> between(ComponentTable table, Version from, Version to) {
        Version first = TargetVersion.known(table, from);
        Version last = TargetVersion.known(table, to);
        boolean down = last.before(first);
        List<PathStep> steps = new ArrayList<>();
        Version before = first;
        for (Version release : way(table, first, last, down)) {
            TableDifference difference = TableDifference.of(table, before, release);
            if (!difference.isEmpty()) {
                steps.add(new PathStep(table.history().at(release), difference));
            }
            before = release;
        }
        return steps;
    }

    private static List<Version> way(ComponentTable table, Version first, Version last, boolean down) {
        Version low = down ? last : first;
        Version high = down ? first : last;
        List<Version> way = new ArrayList<>(Stream.concat(table.history().versions().stream(), Stream.of(last))
                .filter(release -> !release.before(low) && !high.before(release) && !release.equals(first))
                .distinct()
                .sorted()
                .toList());
        if (down) {
            Collections.reverse(way);
        }
        return way;
    }
}
