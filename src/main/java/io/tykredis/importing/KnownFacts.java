package io.tykredis.importing;

import io.tykredis.mapping.Concept;
import java.util.Map;
import java.util.Set;

/** What an import has to know beside the components' tables. Whatever the tables say is not repeated here. */
final class KnownFacts {

    /** Variables that no component reads, whatever the prefix. redigocluster read it, and went with Gateway 2.9.3. */
    static final Map<String, String> DEAD_VARIABLES = Map.of(
            "REDIGOCLUSTER_SHARDCOUNT",
            "was read by a Redis client that went with Gateway 2.9.3, Pump 0.8.4 and TIB 1.0.0");

    /** What the Helm chart of MDCB sets (tyk-mdcb/templates/deployment-mdcb.yaml), although MDCB has no such fields. */
    static final Map<String, Concept> CHART_NAMES = Map.of(
            "REDISSSLCAFILE", Concept.CA_FILE,
            "REDISSSLCERTFILE", Concept.CERT_FILE,
            "REDISSSLKEYFILE", Concept.KEY_FILE,
            "REDISSSLMINVERSION", Concept.TLS_MIN_VERSION,
            "REDISSSLMAXVERSION", Concept.TLS_MAX_VERSION);

    /** Components whose map of hosts passes over what it does not understand (tyk-pump EnvMapString.Decode). */
    static final Set<String> TOLERANT_MAPS = Set.of("pump");

    /** Components that take the store to be Redis when its type is left out or empty. */
    static final Set<String> TYPE_OPTIONAL = Set.of("pump", "mdcb");

    /** Components that clear user name and password if they log in by cloud identity (tyk storage/iam_auth.go). */
    static final Set<String> LOGIN_BY_IDENTITY_ALONE = Set.of("gateway");

    /** Concepts whose key is enough to tell that an object describes a Redis, and not an SQL or Mongo store. */
    static final Set<Concept> TELLING =
            Set.of(Concept.ADDRS, Concept.HOST, Concept.MASTER_NAME, Concept.ENABLE_CLUSTER, Concept.MAX_ACTIVE);

    /** Concepts whose keys have no other meaning anywhere, so that at the top of a file they can only be misplaced. */
    static final Set<Concept> MISPLACED = Set.of(
            Concept.ADDRS,
            Concept.MASTER_NAME,
            Concept.SENTINEL_PASSWORD,
            Concept.ENABLE_CLUSTER,
            Concept.MAX_ACTIVE,
            Concept.MAX_IDLE);

    /** What go-redis dials when it is given no address, and the same for Sentinels. */
    static final String BUILT_IN_ADDRESS = "127.0.0.1:6379";

    static final String BUILT_IN_SENTINEL = "127.0.0.1:26379";

    /** What the components take for a pool size or a timeout that is absent or not above 0. */
    static final int BUILT_IN_POOL = 500;

    static final int BUILT_IN_TIMEOUT = 5;

    private KnownFacts() {}
}
