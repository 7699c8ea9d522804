package io.tykredis.importing;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.spec.RedisSpec;
import java.util.List;
import java.util.Optional;

/**
 * What became of configurations that were imported.
 *
 * @param spec the spec that says what they do; empty if {@code fatal} is not
 * @param fatal why there is none
 * @param diagnostics everything worth telling, those of {@code fatal} too
 */
public record Imported(Optional<RedisSpec> spec, List<Diagnostic> fatal, List<Diagnostic> diagnostics) {

    public Imported {
        fatal = List.copyOf(fatal);
        diagnostics = List.copyOf(diagnostics);
    }
}
