package io.tykredis.format.helm;

import io.tykredis.catalog.Concept;
import java.util.List;
import java.util.Map;

/**
 * One version of a component's chart.
 *
 * @param component the component's name
 * @param section the member of {@code tyk-<component>} that holds the chart's own values, {@code extraEnvs} among them
 * @param passes the variables it sets
 * @param own what it has values for in its section
 */
record Chart(String component, String section, List<ChartEnv> passes, Map<Concept, String> own) {

    Chart {
        passes = List.copyOf(passes);
        own = Map.copyOf(own);
    }

    /** Whether it takes something from the value that {@code global.redis} has for the concept. */
    boolean reads(Concept concept) {
        return passes.stream().anyMatch(each -> each.from() == concept);
    }

    /** Whether it hands the password of the data nodes to the Sentinels. */
    boolean sharesPassword() {
        return passes.stream()
                .anyMatch(each -> each.concept() == Concept.SENTINEL_PASSWORD && each.from() == Concept.PASSWORD);
    }

    /** Its key in the values of the charts that contain it. */
    String name() {
        return "tyk-" + component;
    }

    /** The place of its list of further variables in the values. */
    String extraEnvs() {
        return name() + "." + section + ".extraEnvs";
    }
}
