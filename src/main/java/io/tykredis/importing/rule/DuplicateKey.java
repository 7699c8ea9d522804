package io.tykredis.importing.rule;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Plane;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** JSON leaves open which of two counts; Go takes the later, as readers of env files do. */
@Singleton
public final class DuplicateKey implements ConfigRule {

    private static final Code CODE = new Code(
            "duplicate-key",
            Severity.WARNING,
            "a name is given twice in one object of a file, or in one list of variables");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"env": ["TYK_DB_REDISADDRS=old:6379", "TYK_DB_REDISADDRS=redis:6379"]}""", """
                {"env": ["TYK_DB_REDISADDRS=redis:6379"]}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.repeated().stream()
                .map(repeated -> new Finding(
                        repeated.component(),
                        repeated.at(),
                        "The name is given twice → the later value counts, or, of two objects in a file, the fields of both.",
                        "Keep one of them."));
    }
}
