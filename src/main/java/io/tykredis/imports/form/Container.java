package io.tykredis.imports.form;

import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.KnownRelease;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A container in a deployment.
 *
 * @param service its service name in the deployment
 * @param image the image with its tag, if known
 * @param variables the variables; if two have the same name, the later takes effect
 * @param files the component files mounted into it
 * @param otherwise the release to use if the image has none
 */
public record Container(
        String service,
        @Nullable String image,
        List<EnvVariable> variables,
        List<ComponentFile> files,
        @Nullable KnownRelease otherwise) {

    public Container {
        variables = List.copyOf(variables);
        files = List.copyOf(files);
    }

    public Container(String service, @Nullable String image, List<EnvVariable> variables) {
        this(service, image, variables, List.of(), null);
    }
}
