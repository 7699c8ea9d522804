package io.tykredis.cli;

import io.tykredis.mapping.ComponentTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The one component that a verb is about. */
final class ComponentOption {

    @Option(
            names = {"-c", "--component"},
            paramLabel = "NAME",
            completionCandidates = Choices.ComponentNames.class,
            description = "For this component alone, and its own file. One of: ${COMPLETION-CANDIDATES}.")
    private @Nullable String name;

    boolean isGiven() {
        return name != null;
    }

    @Nullable
    ComponentTable in(Choices choices) {
        return name == null ? null : choices.component(name);
    }

    ComponentTable required(Choices choices) {
        if (name == null) {
            throw Failure.usage("Name the component whose file it is: --component NAME.");
        }
        return choices.component(name);
    }
}
