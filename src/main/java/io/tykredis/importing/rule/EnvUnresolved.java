package io.tykredis.importing.rule;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Occurrence;
import io.tykredis.importing.Plane;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Compose takes such a variable from the shell it runs in. */
@Singleton
public final class EnvUnresolved implements ConfigRule {

    private static final Code CODE =
            new Code("env-unresolved", Severity.WARNING, "a variable is named without a value");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"env": ["TYK_DB_REDISADDRS=redis:6379", "TYK_DB_REDISDATABASE"]}""", """
                {"env": ["TYK_DB_REDISADDRS=redis:6379", "TYK_DB_REDISDATABASE=0"]}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Keys.known(plane, Occurrence::isUnresolved)
                .map(found -> found.finding(
                        found.key() + " has no value here → it comes from wherever the component is started, and the"
                                + " spec lacks it.",
                        "Send its value, too."));
    }
}
