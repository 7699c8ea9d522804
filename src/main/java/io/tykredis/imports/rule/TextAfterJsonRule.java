package io.tykredis.imports.rule;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.source.FileFlaw;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** A decoder of Go stops where the first value ends. */
@Singleton
public final class TextAfterJsonRule implements ConfigRule {

    private static final Code CODE = new Code(
            "text-after-json",
            Severity.WARNING,
            "text follows the JSON in the component's file, and the component does not read it");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": "{\\"storage\\": {\\"type\\": \\"redis\\", \\"addrs\\": [\\"redis:6379\\"]}} old"}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.readings().flatMap(reading -> reading.flaws().stream()
                .filter(flaw -> flaw.kind() == FileFlaw.Kind.TEXT_AFTER)
                .map(flaw -> new Finding(
                        reading.table().name(),
                        reading.at(),
                        flaw.where() + "text follows the JSON object in "
                                + reading.table().file() + ". "
                                + FileReactions.of(
                                        reading.table(),
                                        reading.table().handling().textAfter()),
                        "Remove the text, or move it into the object.")));
    }
}
