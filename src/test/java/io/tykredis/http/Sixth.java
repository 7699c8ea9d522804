package io.tykredis.http;

import io.quarkus.arc.properties.IfBuildProperty;
import io.tykredis.mapping.Block;
import io.tykredis.mapping.Component;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Concept;
import io.tykredis.mapping.Defect;
import io.tykredis.mapping.FileHandling;
import io.tykredis.mapping.Key;
import io.tykredis.mapping.Quirks;
import io.tykredis.mapping.RedisClient;
import io.tykredis.mapping.Releases;
import io.tykredis.mapping.Role;
import io.tykredis.mapping.ValueType;
import io.tykredis.spec.Version;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A made-up component, there only where a test asks for it. Not an alternative: that would replace the other five. */
@IfBuildProperty(name = Sixth.WANTED, stringValue = "true")
@Singleton
public class Sixth implements Component {

    static final String WANTED = "test.sixth-component";

    private static final List<Key> KEYS = List.of(
            Key.of(Concept.ADDRS, "servers", "SERVERS", ValueType.STRING_LIST, "invented"),
            Key.of(Concept.ENABLE_CLUSTER, "many", "MANY", ValueType.BOOL, "invented"),
            Key.of(Concept.MAX_ACTIVE, "lines", "LINES", ValueType.INT, "invented"),
            Key.of(Concept.CA_FILE, "authority", "AUTHORITY", ValueType.STRING, "invented"),
            Key.of(Concept.PASSWORD, "secret.word", "SECRETWORD", ValueType.STRING, "invented"),
            Key.of(Concept.TIMEOUT, "patience", "PATIENCE", ValueType.INT, "invented")
                    .read(Releases.since("2.0.0")));

    private static final ComponentTable TABLE = new ComponentTable(
            "sixth",
            List.of("vi"),
            "Sixth",
            "sixth.conf",
            FileHandling.CLOSED,
            "TYK_VI_",
            Version.of("1.0.0"),
            Version.of("2.1.0"),
            tykVersion -> Optional.empty(),
            List.of(Block.required(Role.MAIN, "redis", "REDIS_", KEYS)
                    .usedBy(
                            RedisClient.pooled("first"),
                            RedisClient.pooled("deaf one")
                                    .ignoring(new RedisClient.Gap(
                                            Releases.before("2.1.0"), Set.of(Concept.CA_FILE), "It fails.")),
                            RedisClient.single("last"))),
            List.of(),
            Map.of(Concept.DATABASE, "it has no word for it"),
            Quirks.NONE.defects(Defect.shown(Defect.Kind.NO_CLUSTER_OF_REDIS_7, Releases.before("2.1.0"), "invented")));

    @Override
    public ComponentTable table() {
        return TABLE;
    }
}
