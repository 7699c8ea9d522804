package io.tykredis.format.helm;

import io.tykredis.model.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a chart sets from values.
 *
 * @param value {@code null} if it comes from a Kubernetes Secret
 * @param secret the Secret, unless it is the chart's own
 * @param from the place in the values that determines the value, present or not
 * @param given whether the values contain it, rather than only the chart
 */
public record ChartVariable(
        String name, @Nullable String value, Secret.@Nullable FromKubernetes secret, List<String> from, boolean given) {

    public ChartVariable {
        from = List.copyOf(from);
    }

    /** Omits the value, which may be a password. */
    @Override
    public String toString() {
        return name;
    }
}
