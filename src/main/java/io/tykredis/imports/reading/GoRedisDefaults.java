package io.tykredis.imports.reading;

import io.tykredis.catalog.Concept;
import java.util.Set;

/** The facts about go-redis that an import needs beside the components' tables. */
public final class GoRedisDefaults {

    /** Concepts whose key distinguishes a Redis from an SQL or Mongo store. */
    public static final Set<Concept> DISTINCTIVE =
            Set.of(Concept.ADDRS, Concept.HOST, Concept.MASTER_NAME, Concept.ENABLE_CLUSTER, Concept.MAX_ACTIVE);

    /** Concepts whose keys have no other meaning anywhere, so that at the top of a file they can only be misplaced. */
    public static final Set<Concept> MISPLACED = Set.of(
            Concept.ADDRS,
            Concept.MASTER_NAME,
            Concept.SENTINEL_PASSWORD,
            Concept.ENABLE_CLUSTER,
            Concept.MAX_ACTIVE,
            Concept.MAX_IDLE);

    /** The address go-redis connects to by default, and the same for Sentinels. */
    static final String BUILT_IN_ADDRESS = "127.0.0.1:6379";

    static final String BUILT_IN_SENTINEL = "127.0.0.1:26379";

    /** What the components take for a pool size or a timeout that is absent or not above 0. */
    public static final int BUILT_IN_POOL = 500;

    public static final int BUILT_IN_TIMEOUT = 5;

    private GoRedisDefaults() {}
}
