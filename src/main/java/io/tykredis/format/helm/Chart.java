package io.tykredis.format.helm;

import io.tykredis.catalog.Concept;
import java.util.List;
import java.util.Map;

/**
 * One version of a component's chart.
 *
 * @param component the component's name
 * @param section the member of {@code tyk-<component>} with the chart's own values, for example {@code extraEnvs}
 * @param passes the variables it sets
 * @param own the settings with values of their own in its section
 */
record Chart(String component, String section, List<ChartEnv> passes, Map<Concept, String> own) {

    Chart {
        passes = List.copyOf(passes);
        own = Map.copyOf(own);
    }

    /** Whether it uses the concept's value in {@code global.redis}. */
    boolean reads(Concept concept) {
        return passes.stream().anyMatch(each -> each.from() == concept);
    }

    /** Whether it sends the password of the data nodes to the Sentinels. */
    boolean sharesPassword() {
        return passes.stream()
                .anyMatch(each -> each.concept() == Concept.SENTINEL_PASSWORD && each.from() == Concept.PASSWORD);
    }

    /** The chart's key in the values of the umbrella charts. */
    String name() {
        return "tyk-" + component;
    }

    /** The place of the chart's list of additional variables in the values. */
    String extraEnvs() {
        return name() + "." + section + ".extraEnvs";
    }
}
