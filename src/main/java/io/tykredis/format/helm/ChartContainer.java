package io.tykredis.format.helm;

import java.util.List;
import java.util.Map;

/**
 * A container that a chart installs.
 *
 * @param section the place of the component's own values
 * @param tag the tag of its image
 * @param tagGiven whether the values set the tag; otherwise it is the chart's default
 * @param keys the key of the values that sets a variable, set or not, by the variable's name
 */
public record ChartContainer(
        String component,
        List<String> section,
        String tag,
        boolean tagGiven,
        List<ChartVariable> variables,
        Map<String, String> keys) {

    public ChartContainer {
        section = List.copyOf(section);
        variables = List.copyOf(variables);
        keys = Map.copyOf(keys);
    }
}
