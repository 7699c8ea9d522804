package io.tykredis.model;

import static io.tykredis.input.InputError.Code.INVALID_VALUE;

import io.tykredis.input.FieldReader;
import io.tykredis.input.InputErrors;
import io.tykredis.input.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reader of the topology that {@code mode} names. */
final class TopologyReader {

    private static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("standalone", List.of("endpoint"));
        FIELDS.put("sentinel", List.of("masterName", "sentinels", "sentinelPassword"));
        FIELDS.put("cluster", List.of("nodes"));
        FIELDS.put("enterprise", List.of("endpoint", "ossCluster"));
    }

    private static final String MODES = String.join(", ", FIELDS.keySet());
    private static final String ADD_MODE = "Add \"mode\": one of " + MODES + ".";
    private static final Map<String, Map<String, String>> ELSEWHERE =
            FIELDS.keySet().stream().collect(Collectors.toUnmodifiableMap(mode -> mode, TopologyReader::elsewhere));

    private final InputErrors errors;
    private final EndpointReader endpoints;
    private final SecretReader secrets;

    TopologyReader(InputErrors errors) {
        this.errors = errors;
        this.endpoints = new EndpointReader(errors);
        this.secrets = new SecretReader(errors);
    }

    @Nullable
    Topology read(FieldReader fields) {
        fields.require("mode", ADD_MODE);
        String mode = fields.text("mode");
        if (mode == null) {
            return null;
        }
        if (!FIELDS.containsKey(mode)) {
            String meant = NearestName.question(mode, FIELDS.keySet());
            errors.add(fields.at("mode"), INVALID_VALUE, "Unknown mode.", meant + "Allowed: " + MODES + ".");
            return null;
        }
        Topology topology =
                switch (mode) {
                    case "standalone" -> standalone(fields);
                    case "sentinel" -> sentinel(fields);
                    case "cluster" -> cluster(fields);
                    default -> enterprise(fields);
                };
        fields.rejectOthers(ELSEWHERE.getOrDefault(mode, Map.of()));
        return topology;
    }

    /** The fields that belong to {@link StoreReader} but were written one level too high. */
    static List<String> names() {
        return FIELDS.values().stream().flatMap(List::stream).distinct().toList();
    }

    private @Nullable Topology standalone(FieldReader fields) {
        Endpoint endpoint = endpoints.one(fields, "endpoint");
        return endpoint == null ? null : new Topology.Standalone(endpoint);
    }

    private @Nullable Topology sentinel(FieldReader fields) {
        fields.require(
                "masterName", "Add the master name from \"sentinel monitor\" in sentinel.conf, often \"mymaster\".");
        String masterName = fields.text("masterName");
        List<Endpoint> sentinels = endpoints.several(fields, "sentinels");
        Secret password = secrets.read(fields, "sentinelPassword");
        return masterName == null || sentinels == null ? null : new Topology.Sentinel(masterName, sentinels, password);
    }

    private @Nullable Topology cluster(FieldReader fields) {
        List<Endpoint> nodes = endpoints.several(fields, "nodes");
        return nodes == null ? null : new Topology.Cluster(nodes);
    }

    private @Nullable Topology enterprise(FieldReader fields) {
        Endpoint endpoint = endpoints.one(fields, "endpoint");
        Boolean ossCluster = fields.flag("ossCluster");
        return endpoint == null ? null : new Topology.Enterprise(endpoint, Boolean.TRUE.equals(ossCluster));
    }

    private static Map<String, String> elsewhere(String mode) {
        Map<String, String> homes = new LinkedHashMap<>();
        FIELDS.forEach((other, names) -> names.forEach(name -> homes.merge(
                name, "Only mode \"" + other + "\" has it. Remove it, or use that mode.", (first, second) -> first)));
        FIELDS.getOrDefault(mode, List.of()).forEach(homes::remove);
        StoreReader.names()
                .forEach(name -> homes.put(name, "Move it out of \"topology\" to the same level as \"topology\"."));
        return homes;
    }
}
