package io.tykredis.upgrade;

import io.tykredis.model.Version;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The direction from one release to another. */
public enum Direction {
    UPGRADE,
    DOWNGRADE,
    /** Some components are upgraded, others downgraded. */
    MIXED,
    NONE;

    static Direction of(Version from, Version to) {
        int order = from.compareTo(to);
        return order < 0 ? UPGRADE : order > 0 ? DOWNGRADE : NONE;
    }

    static Direction of(Collection<Direction> components) {
        Set<Direction> moves = components.stream().filter(each -> each != NONE).collect(Collectors.toSet());
        return moves.isEmpty()
                ? NONE
                : moves.size() > 1 ? MIXED : moves.iterator().next();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
