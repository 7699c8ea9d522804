package io.tykredis.imports.form;

import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.KnownRelease;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A container as a deployment describes it.
 *
 * @param service what the deployment calls it
 * @param image with its tag, as far as that is known
 * @param variables of two with one name the later counts
 * @param files the components' files that are mounted into it
 * @param otherwise the release if the image shows none
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
