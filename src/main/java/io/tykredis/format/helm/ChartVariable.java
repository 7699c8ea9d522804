package io.tykredis.format.helm;

import io.tykredis.model.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a chart sets from values.
 *
 * @param value {@code null} if it comes from a Kubernetes Secret
 * @param secret that Secret, if it is not the chart's own
 * @param from the place in the values that decides, or where it would be
 * @param given whether it is in the values, and not only in the chart
 */
public record ChartVariable(
        String name, @Nullable String value, Secret.@Nullable FromKubernetes secret, List<String> from, boolean given) {

    public ChartVariable {
        from = List.copyOf(from);
    }

    /** Without the value, which may be a password. */
    @Override
    public String toString() {
        return name;
    }
}
