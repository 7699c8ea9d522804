package io.tykredis.doctor;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.input.SourcePosition;
import io.tykredis.redis.probe.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step to take next.
 *
 * @param code the code of the diagnostic or the check
 * @param components the affected components; empty if it affects all
 * @param where its position in an input file, if known
 */
public record NextStep(
        String fix,
        String reason,
        Severity severity,
        String code,
        List<String> components,
        @Nullable SourcePosition where) {

    public NextStep {
        components = List.copyOf(components);
    }

    static NextStep of(Diagnostic found) {
        return new NextStep(
                found.fix(),
                found.message(),
                found.code().severity(),
                found.code().slug(),
                found.component() == null ? List.of() : List.of(found.component()),
                found.position());
    }

    static NextStep of(Check failed, List<String> components) {
        return new NextStep(
                failed.fix(),
                failed.target() + ": " + failed.message(),
                Severity.ERROR,
                failed.kind().slug(),
                components,
                null);
    }
}
