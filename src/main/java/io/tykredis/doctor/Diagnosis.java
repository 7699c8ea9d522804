package io.tykredis.doctor;

import io.tykredis.diagnostic.Severity;
import io.tykredis.imports.form.Source;
import java.util.List;
import java.util.Optional;

/**
 * The complete diagnosis of a deployment.
 *
 * @param note a sentence for people about what was assumed; may be empty
 * @param live empty if nothing was contacted
 * @param first the steps to take first, at most three
 */
public record Diagnosis(
        List<Source> sources,
        List<Connection> connections,
        String note,
        List<Cause> causes,
        Optional<List<LiveResult>> live,
        List<NextStep> first) {

    public Diagnosis {
        sources = List.copyOf(sources);
        connections = List.copyOf(connections);
        causes = List.copyOf(causes);
        live = live.map(List::copyOf);
        first = List.copyOf(first);
    }

    /** Whether there is no error and no check failed. */
    public boolean ok() {
        return causes.stream().noneMatch(cause -> cause.code().severity() == Severity.ERROR)
                && live.stream().flatMap(List::stream).allMatch(result -> result.verification()
                        .ok());
    }
}
