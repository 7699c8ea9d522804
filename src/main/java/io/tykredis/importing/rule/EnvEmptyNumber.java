package io.tykredis.importing.rule;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Occurrence;
import io.tykredis.importing.Plane;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.mapping.ValueType;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** An empty variable is not an absent one. */
@Singleton
public final class EnvEmptyNumber implements ConfigRule {

    private static final Code CODE =
            new Code("env-empty-value", Severity.ERROR, "a variable for a number or a flag is set, but empty");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": {"storage": {"type": "redis", "host": "redis"}}}, "env": {"TYK_GW_STORAGE_PORT": ""}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "host": "redis"}}}, "env": {"TYK_GW_STORAGE_PORT": "6379"}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Keys.known(plane, Occurrence::isEmptyVariable)
                .filter(found -> isOfType(found.key().key().type()))
                .map(found -> found.finding(
                        found.key()
                                + " is set, but empty → it is not parsed as absent but refused, and what else the variables say may go with it.",
                        "Give it a value, or do not set it."));
    }

    private static boolean isOfType(ValueType type) {
        return type == ValueType.BOOL || type == ValueType.INT || type == ValueType.INT64;
    }
}
