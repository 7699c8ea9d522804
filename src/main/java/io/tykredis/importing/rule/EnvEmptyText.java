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
public final class EnvEmptyText implements ConfigRule {

    private static final Code CODE =
            new Code("env-empty-value", Severity.WARNING, "a variable for a text or a list is set, but empty");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}, "env": {"TYK_GW_STORAGE_PASSWORD": ""}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}, "env": {"TYK_GW_STORAGE_PASSWORD": "s3cret"}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Keys.known(plane, Occurrence::isEmptyVariable)
                .filter(found -> isOfType(found.key().key().type()))
                .map(found -> found.finding(
                        found.key() + " is set, but empty → it takes away what the file says.",
                        "Give it a value, or do not set it."));
    }

    private static boolean isOfType(ValueType type) {
        return type == ValueType.STRING || type == ValueType.STRING_LIST || type == ValueType.STRING_MAP;
    }
}
