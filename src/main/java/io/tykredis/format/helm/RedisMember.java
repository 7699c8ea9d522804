package io.tykredis.format.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.catalog.Concept;
import io.tykredis.format.ChartVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A member of {@code global.redis} that sets something.
 *
 * @param neutral the value with which it sets nothing, or what the charts set without it
 */
public record RedisMember(List<String> path, Concept concept, JsonNode neutral) {

    private static final Set<Concept> FLAGS =
            Set.of(Concept.ENABLE_CLUSTER, Concept.USE_SSL, Concept.SSL_INSECURE_SKIP_VERIFY);

    public RedisMember {
        path = List.copyOf(path);
    }

    /** All but the addresses, which every spec has. */
    public static List<RedisMember> all() {
        List<RedisMember> all = new ArrayList<>();
        ValuesFile.NAMES.entrySet().stream()
                .filter(each -> each.getKey() != Concept.ADDRS)
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> each.getValue()
                        .forEach(name ->
                                all.add(new RedisMember(List.of(name), each.getKey(), neutral(each.getKey())))));
        all.add(new RedisMember(List.of("enableSentinel"), Concept.MASTER_NAME, BooleanNode.FALSE));
        all.add(new RedisMember(List.of("passSecret", "name"), Concept.PASSWORD, TextNode.valueOf("")));
        all.add(new RedisMember(List.of("storage", "database"), Concept.DATABASE, IntNode.valueOf(0)));
        return all;
    }

    private static JsonNode neutral(Concept concept) {
        return concept == Concept.MAX_IDLE
                ? IntNode.valueOf(Integer.parseInt(ChartTables.MAX_IDLE_DEFAULT))
                : FLAGS.contains(concept) ? BooleanNode.FALSE : TextNode.valueOf("");
    }

    /** The sizes in a component's own section. */
    public static List<RedisMember> own(String component) {
        List<ChartTables.OwnDefault> defaults = ChartTables.OWN_DEFAULTS.getOrDefault(component, List.of());
        return new Charts(ChartVersion.NEWEST)
                .of(component).stream()
                        .flatMap(chart -> chart.own().entrySet().stream())
                        .flatMap(own -> defaults.stream()
                                .filter(each -> each.name().equals(own.getValue()))
                                .map(each -> new RedisMember(
                                        List.of(each.name()),
                                        own.getKey(),
                                        IntNode.valueOf(Integer.parseInt(each.value())))))
                        .toList();
    }

    /** The concept of a member of {@code global.redis}. */
    public static Concept conceptOf(List<String> path) {
        if (path.get(0).equals("addrs")) {
            return Concept.ADDRS;
        }
        return all().stream()
                .filter(member -> member.path().get(0).equals(path.get(0)))
                .map(RedisMember::concept)
                .findFirst()
                // The Secret with the TLS files and its folder.
                .orElse(Concept.CA_FILE);
    }
}
