package io.tykredis.format.helm;

import java.util.List;

/**
 * A container that a chart installs.
 *
 * @param section the place of the component's own values
 * @param tag the tag of its image
 * @param tagGiven whether the values set the tag; otherwise it is the chart's default
 */
public record ChartContainer(
        String component, List<String> section, String tag, boolean tagGiven, List<ChartVariable> variables) {

    public ChartContainer {
        section = List.copyOf(section);
        variables = List.copyOf(variables);
    }
}
