package io.tykredis.imports.form;

import io.tykredis.imports.source.EnvVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A container as a deployment describes it.
 *
 * @param service what the deployment calls it
 * @param image with its tag, as far as that is known
 * @param variables of two with one name the later counts
 */
public record Container(String service, @Nullable String image, List<EnvVariable> variables) {

    public Container {
        variables = List.copyOf(variables);
    }
}
