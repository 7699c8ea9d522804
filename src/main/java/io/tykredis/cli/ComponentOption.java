package io.tykredis.cli;

import io.tykredis.catalog.ComponentTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that selects one component. */
final class ComponentOption {

    @Option(
            names = {"-c", "--component"},
            paramLabel = "NAME",
            completionCandidates = NamedChoices.ComponentNames.class,
            description = "Use only this component; a file in the input is its file. One of: ${COMPLETION-CANDIDATES}.")
    private @Nullable String name;

    boolean isGiven() {
        return name != null;
    }

    @Nullable
    ComponentTable in(NamedChoices choices) {
        return name == null ? null : choices.component(name);
    }

    ComponentTable required(NamedChoices choices) {
        if (name == null) {
            throw CommandFailure.usage("Add the component of the file: --component NAME.");
        }
        return choices.component(name);
    }
}
