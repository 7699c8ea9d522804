package io.tykredis.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.document.ComponentDocument;
import io.tykredis.format.PrettyJson;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command for {@code GET /v1/components} and {@code GET /v1/components/{component}}. */
@Command(name = "components", description = "List the components, or show the keys and variables of one.")
@Singleton
final class ComponentsCommand implements Subcommand {

    private final Components components;
    private final NamedChoices choices;

    @Mixin
    private final OutputFile output = new OutputFile();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            completionCandidates = NamedChoices.ComponentNames.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private @Nullable String component;

    @Option(
            names = "--release",
            paramLabel = "VERSION",
            description = "Show only what this release of the component reads.")
    private @Nullable String release;

    ComponentsCommand(Components components, NamedChoices choices) {
        this.components = components;
        this.choices = choices;
    }

    @Override
    public void run(Console console) throws IOException {
        output.write(PrettyJson.text(document()), console);
    }

    private ObjectNode document() {
        if (component == null) {
            if (release != null) {
                throw CommandFailure.usage("--release requires a component.");
            }
            return ComponentDocument.list(components.all());
        }
        ComponentTable table = choices.component(component);
        return release == null
                ? ComponentDocument.of(table)
                : ComponentDocument.of(table, choices.release(table, release));
    }
}
