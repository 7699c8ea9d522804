package io.tykredis.catalog;

import io.tykredis.model.Version;
import java.util.List;
import java.util.Set;

/**
 * A Redis client that a component runs with the settings of a block.
 *
 * @param purpose its use, as a noun phrase
 * @param releases the releases that connect with it
 * @param pooled whether it has a pool of its own per node; else it has one connection
 * @param gaps settings of the block that it ignores
 */
public record RedisClient(String purpose, Releases releases, boolean pooled, List<Gap> gaps) {

    /** Assumed for components whose clients are unknown. */
    public static final RedisClient ASSUMED = pooled("not known, so one at least");

    /**
     * A defect of a client that ignores settings.
     *
     * @param name its name in answers
     * @param effect the failure if it cannot connect for that reason, as a sentence
     */
    public record Gap(String name, Releases releases, Set<Concept> ignored, String effect) {

        public Gap {
            ignored = Set.copyOf(ignored);
        }
    }

    public RedisClient {
        gaps = List.copyOf(gaps);
    }

    public static RedisClient pooled(String purpose) {
        return new RedisClient(purpose, Releases.ALL, true, List.of());
    }

    public static RedisClient single(String purpose) {
        return new RedisClient(purpose, Releases.ALL, false, List.of());
    }

    /** The same client, in these releases only. */
    public RedisClient in(Releases some) {
        return new RedisClient(purpose, some, pooled, gaps);
    }

    /** The same client, which ignores some settings. */
    public RedisClient ignoring(Gap... some) {
        return new RedisClient(purpose, releases, pooled, List.of(some));
    }

    /** The defects of a release. */
    public List<Gap> gaps(Version release) {
        if (gaps.isEmpty()) {
            return gaps;
        }
        return gaps.stream().filter(gap -> gap.releases().contains(release)).toList();
    }

    /** The releases that read the block again, for example {@code 5.8.6, 5.10.0 or later}. */
    public String completeIn() {
        return Defect.endOf(new Releases(
                gaps.stream().flatMap(gap -> gap.releases().spans().stream()).toList()));
    }
}
