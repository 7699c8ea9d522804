package io.tykredis.imports.reading;

import io.tykredis.catalog.Concept;
import java.util.Set;

/** The facts about go-redis that an import requires in addition to the components' tables. */
public final class GoRedisDefaults {

    /** Concepts whose keys distinguish a Redis store from an SQL or Mongo store. */
    public static final Set<Concept> DISTINCTIVE =
            Set.of(Concept.ADDRS, Concept.HOST, Concept.MASTER_NAME, Concept.ENABLE_CLUSTER, Concept.MAX_ACTIVE);

    /** Concepts whose keys have no other meaning. At the top of a file, they are certainly misplaced. */
    public static final Set<Concept> MISPLACED = Set.of(
            Concept.ADDRS,
            Concept.MASTER_NAME,
            Concept.SENTINEL_PASSWORD,
            Concept.ENABLE_CLUSTER,
            Concept.MAX_ACTIVE,
            Concept.MAX_IDLE);

    /** The default address of go-redis, also for Sentinels. */
    static final String BUILT_IN_ADDRESS = "127.0.0.1:6379";

    static final String BUILT_IN_SENTINEL = "127.0.0.1:26379";

    /** The components' defaults for a pool size and a timeout that are absent or not above 0. */
    public static final int BUILT_IN_POOL = 500;

    public static final int BUILT_IN_TIMEOUT = 5;

    private GoRedisDefaults() {}
}
