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

/** Each component spells the same thing in a way of its own. */
@Singleton
public final class ForeignKey implements ConfigRule {

    private static final Code CODE =
            new Code("foreign-key", Severity.WARNING, "the name is another component's spelling of the same thing");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "use_ssl": true, "ca_file": "/ca.crt"}}}}""", """
                {"configs": {"pump": {"analytics_storage_config": {"addrs": ["redis:6379"], "use_ssl": true, "ssl_ca_file": "/ca.crt"}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Keys.strays(Stray.Kind.FOREIGN, plane);
    }
}
