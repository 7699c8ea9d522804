package io.tykredis.cli;

import io.tykredis.catalog.Components;
import io.tykredis.document.SpecSchema;
import io.tykredis.format.PrettyJson;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command for {@code GET /v1/schema}. */
@Command(name = "schema", description = "Show the JSON Schema of a spec.")
@Singleton
final class SchemaCommand implements Subcommand {

    private final Components components;

    @Mixin
    private final OutputFile output = new OutputFile();

    SchemaCommand(Components components) {
        this.components = components;
    }

    @Override
    public void run(Console console) throws IOException {
        output.write(PrettyJson.text(new SpecSchema(components.names()).document()), console);
    }
}
