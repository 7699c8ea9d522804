package io.tykredis.format.helm;

import io.tykredis.mapping.Concept;
import java.util.List;
import java.util.Map;

/**
 * What a chart does for its component.
 *
 * @param component the component's name
 * @param section the member of {@code tyk-<component>} that holds the chart's own values, {@code extraEnvs} among them
 * @param passes the variables it sets from {@code global.redis}
 * @param own what it has values for in its section
 */
record Chart(String component, String section, List<Passed> passes, Map<Concept, String> own) {

    boolean passes(Concept concept) {
        return passes.stream().anyMatch(each -> each.concept() == concept);
    }

    /** Its key in the values of the charts that contain it. */
    String name() {
        return "tyk-" + component;
    }
}
