package io.tykredis.importing.rule;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Plane;
import io.tykredis.importing.Stray;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** A misspelt key is ignored in silence, by Go in files and by envconfig among variables. */
@Singleton
public final class UnknownKey implements ConfigRule {

    private static final Code CODE =
            new Code("unknown-key", Severity.WARNING, "no release of any component reads the name");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": {"storage": {"type": "redis", "adrs": ["redis:6379"], "host": "redis", "port": 6379}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Keys.strays(Stray.Kind.UNKNOWN, plane);
    }
}
