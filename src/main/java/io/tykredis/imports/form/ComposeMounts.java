package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.imports.source.ComposeValue;
import io.tykredis.imports.source.Expansion;
import io.tykredis.input.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a Compose service says of its configuration file: its mounts and its command. */
final class ComposeMounts {

    private final Map<String, String> known;
    private final Expansion expansion;

    /** @param known the variables with known values */
    ComposeMounts(Map<String, String> known, Expansion expansion) {
        this.expansion = expansion;
        this.known = known;
    }

    /** The image of the component whose file is missing, because an env file may have variables of all components. */
    static String image(List<ContainerMounts.Config> missing, String otherwise, Intake intake) {
        return missing.stream()
                .flatMap(config -> intake.components().all().stream()
                        .filter(table -> table.file().equals(config.name())))
                .findFirst()
                .map(table -> ImageName.PREFIX + table.name())
                .orElse(otherwise);
    }

    /** The files and folders of the host that the service mounts. */
    List<ContainerMounts.Mount> of(List<ComposeLayer> layers) {
        List<ContainerMounts.Mount> mounts = new ArrayList<>();
        for (ComposeLayer layer : layers) {
            JsonNode volumes = layer.node().path("volumes");
            for (int i = 0; i < volumes.size(); i++) {
                JsonNode volume = volumes.path(i);
                String[] parts = volume.isTextual()
                        ? ComposeValue.of(volume.textValue(), known, expansion).split(":", -1)
                        : new String[] {
                            ComposeValue.of(volume.path("source").asText(""), known, expansion),
                            volume.path("target").asText("")
                        };
                // A named volume has no path.
                if (parts.length > 1 && (parts[0].contains("/") || parts[0].startsWith("$"))) {
                    Pointer at = layer.at().child("volumes").child(i);
                    mounts.add(new ContainerMounts.Mount(
                            parts[0], parts[1], at, layer.file().position(volume, layer.node())));
                }
            }
        }
        return mounts;
    }

    /** The command line of the service. A later definition replaces an earlier one. */
    String command(List<ComposeLayer> layers) {
        return Stream.of("entrypoint", "command")
                .flatMap(part -> layers.stream()
                        .map(layer -> layer.node().path(part))
                        .filter(words -> !words.isMissingNode())
                        .reduce((former, latter) -> latter)
                        .stream())
                .map(words -> words.isArray()
                        ? words.valueStream().map(word -> word.asText("")).collect(Collectors.joining(" "))
                        : words.asText(""))
                .map(words -> ComposeValue.of(words, known, expansion))
                .collect(Collectors.joining(" "));
    }
}
