package io.tykredis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

/** What a property test has seen, so that it cannot hold for nothing. */
final class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Fails if less was seen. A test that runs alone sees nothing. */
    void atLeast(Map<String, Integer> floors) {
        System.out.println(counts);
        if (!counts.isEmpty()) {
            floors.forEach((what, floor) -> assertThat(counts.getOrDefault(what, 0))
                    .as(what + " of " + counts)
                    .isGreaterThanOrEqualTo(floor));
        }
    }
}
