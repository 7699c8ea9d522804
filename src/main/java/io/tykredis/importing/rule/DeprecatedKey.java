package io.tykredis.importing.rule;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Plane;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** It still works, until it does not. */
@Singleton
public final class DeprecatedKey implements ConfigRule {

    private static final Code CODE =
            new Code("deprecated-key", Severity.WARNING, "the key still works, but has a successor");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": {"storage": {"type": "redis", "hosts": {"redis": "6379"}}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Keys.heeded(plane, found -> found.key().deprecated() && found.says())
                .filter(found -> !found.loses())
                .map(found -> found.finding(
                        found.key() + " is an older spelling → it works, but a later release may not read it.",
                        "Write " + found.successor() + " instead."));
    }
}
