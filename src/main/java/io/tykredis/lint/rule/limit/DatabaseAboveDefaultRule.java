package io.tykredis.lint.rule.limit;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.StoreAt;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** A spec does not hold how many databases the Redis has; a verification asks it. */
@Singleton
public final class DatabaseAboveDefaultRule implements SpecRule {

    private static final int BUILT_IN_DATABASES = 16;

    private static final Code CODE = new Code(
            "database-above-default",
            Severity.INFO,
            "`database` is above 15, the last one that a Redis has by default");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "database": 99}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "database": 15}""");
    }

    @Override
    public void check(LintContext subject, Consumer<Finding> found) {
        for (StoreAt located : subject.stores()) {
            Integer database = located.store().database();
            if (database != null
                    && database >= BUILT_IN_DATABASES
                    && !located.topology().clustered()) {
                found.accept(Finding.of(
                        located.at().child("database"),
                        "Redis has 16 databases by default, 0 to 15. A server without database " + database
                                + " refuses every component.",
                        "Set databases to " + (database + 1L) + " or more on the server, or choose a lower number."));
            }
        }
    }
}
