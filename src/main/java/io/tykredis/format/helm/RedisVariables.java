package io.tykredis.format.helm;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables that a chart makes of its Redis values for one component. */
record RedisVariables(ChartValues redis, ComponentTable table) {

    private static final Set<Concept> PAIR = Set.of(Concept.CERT_FILE, Concept.KEY_FILE);

    String name(String env) {
        return table.envPrefix() + table.blocks().get(0).env() + env;
    }

    List<ChartVariable> of(List<ChartEnv> passes) {
        return passes.stream()
                .filter(this::isActive)
                .flatMap(each -> variable(each).stream())
                .toList();
    }

    /** The key of each variable that is set from a value, whether the values contain it or not. */
    Map<String, String> keys(List<ChartEnv> passes) {
        Map<String, String> keys = new HashMap<>();
        for (ChartEnv each : passes) {
            if (each.from() != null) {
                keys.put(name(each.env()), String.join(".", found(each.from()).from()));
            }
        }
        return keys;
    }

    private Optional<ChartVariable> variable(ChartEnv each) {
        String name = name(each.env());
        if (each.from() == null) {
            return Optional.of(new ChartVariable(name, each.otherwise(), null, redis.address(), false));
        }
        ChartValues.Found found = found(each.from());
        if (found.secret() != null) {
            return Optional.of(new ChartVariable(name, null, found.secret(), found.from(), true));
        }
        boolean half = PAIR.contains(each.concept())
                && PAIR.stream().anyMatch(concept -> !found(concept).isTrue());
        String otherwise = each.concept() == Concept.MAX_IDLE ? ChartTables.MAX_IDLE_DEFAULT : each.otherwise();
        String value = found.isTrue() || (found.text() != null && otherwise != null) ? found.text() : otherwise;
        return value == null || half
                ? Optional.empty()
                : Optional.of(new ChartVariable(name, value, null, found.from(), found.text() != null));
    }

    private ChartValues.Found found(Concept concept) {
        return redis.of(concept, ChartTables.SSL_PREFIXED.contains(table.name()));
    }

    private boolean isActive(ChartEnv each) {
        return switch (each.when()) {
            case ALWAYS -> true;
            case SENTINEL -> redis.is("enableSentinel");
            case NOT_SENTINEL -> !redis.is("enableSentinel");
            case TLS -> redis.is("useSSL");
        };
    }
}
