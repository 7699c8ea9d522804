package io.tykredis.upgrade;

import io.tykredis.catalog.Releases;
import io.tykredis.model.Version;
import java.util.List;
import java.util.function.Function;

/**
 * Facts that are true for only one of two releases.
 *
 * @param begins facts of the release after the upgrade
 * @param ends facts of the release before
 */
public record Turnover<T>(List<T> begins, List<T> ends) {

    public Turnover {
        begins = List.copyOf(begins);
        ends = List.copyOf(ends);
    }

    static <T> Turnover<T> of(List<T> facts, Function<T, Releases> releases, Version from, Version to) {
        return new Turnover<>(only(facts, releases, to, from), only(facts, releases, from, to));
    }

    private static <T> List<T> only(List<T> facts, Function<T, Releases> releases, Version in, Version notIn) {
        return facts.stream()
                .filter(fact -> releases.apply(fact).contains(in))
                .filter(fact -> !releases.apply(fact).contains(notIn))
                .toList();
    }

    boolean isEmpty() {
        return begins.isEmpty() && ends.isEmpty();
    }
}
