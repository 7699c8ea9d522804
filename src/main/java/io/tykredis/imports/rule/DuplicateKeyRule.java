package io.tykredis.imports.rule;

import io.tykredis.edit.Remedy;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The rule about names that occur twice; Go uses the later one. */
@Singleton
public final class DuplicateKeyRule extends DeclaredRule implements ConfigRule {

    public DuplicateKeyRule() {
        super(
                warning("duplicate-key", "a name appears twice in one object of a file, or in one list of variables"),
                """
                {"env": ["TYK_DB_REDISADDRS=old:6379", "TYK_DB_REDISADDRS=redis:6379"]}""",
                """
                {"env": ["TYK_DB_REDISADDRS=redis:6379"]}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.repeated().stream().map(repeated -> new Finding(
                        repeated.component(),
                        repeated.at(),
                        "The name appears twice. The component uses the last value, or merges two objects of a file.",
                        "Remove one of the two.")
                .fixedBy(List.of(Remedy.keepLast(repeated.at()))));
    }
}
