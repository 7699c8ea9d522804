package io.tykredis.imports.form;

import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.ImageText;
import io.tykredis.imports.source.KnownRelease;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container in a deployment.
 *
 * @param service its service name in the deployment
 * @param image the image with its tag, if known
 * @param variables the variables; if two have the same name, the later takes effect
 * @param files the component files mounted into it
 * @param otherwise the release to use if the image has none
 * @param written the image or its tag in the file, if it is there
 * @param keys the sender's keys for variables, if the sender writes no variables
 */
public record Container(
        String service,
        @Nullable String image,
        List<EnvVariable> variables,
        List<ComponentFile> files,
        @Nullable KnownRelease otherwise,
        @Nullable ImageText written,
        Map<String, String> keys) {

    public Container {
        variables = List.copyOf(variables);
        files = List.copyOf(files);
        keys = Map.copyOf(keys);
    }

    public Container(
            String service,
            @Nullable String image,
            List<EnvVariable> variables,
            List<ComponentFile> files,
            @Nullable KnownRelease otherwise,
            @Nullable ImageText written) {
        this(service, image, variables, files, otherwise, written, Map.of());
    }

    public Container(String service, @Nullable String image, List<EnvVariable> variables) {
        this(service, image, variables, List.of(), null, null, Map.of());
    }
}
