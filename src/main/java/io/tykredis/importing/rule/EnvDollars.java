package io.tykredis.importing.rule;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Plane;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** A map of variables may be Compose's or somebody's own, and the two mean different things by it. */
@Singleton
public final class EnvDollars implements ConfigRule {

    private static final Code CODE = new Code(
            "env-dollars", Severity.WARNING, "a variable holds `$$`, which in a Compose file stands for one `$`");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"env": {"TYK_DB_REDISADDRS": "redis:6379", "TYK_DB_REDISPASSWORD": "pa$$word"}}""", """
                {"env": {"TYK_DB_REDISADDRS": "redis:6379", "TYK_DB_REDISPASSWORD": "pa$word"}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Keys.known(plane, found -> found.isVariable() && found.hasDoubledDollar())
                .map(found -> found.finding(
                        found.key() + " holds \"$$\", which Compose makes one \"$\" of → it was taken as it stands.",
                        "If it comes from a Compose file, write one \"$\" for two."));
    }
}
