package io.tykredis.lint.rule.limit;

import io.tykredis.catalog.Concept;
import io.tykredis.lint.Finding;
import io.tykredis.lint.StoreAt;
import io.tykredis.lint.StoreRule;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The rule about databases that a Redis with default settings does not have. */
@Singleton
public final class DatabaseAboveDefaultRule extends StoreRule {

    private static final int BUILT_IN_DATABASES = 16;

    public DatabaseAboveDefaultRule() {
        super(
                info("database-above-default", "the database number is above 15, the highest of a Redis by default"),
                """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "database": 99}""",
                """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "database": 15}""");
    }

    @Override
    protected void check(StoreAt storeAt, Consumer<Finding> found) {
        Integer database = storeAt.store().database();
        if (database != null
                && database >= BUILT_IN_DATABASES
                && !storeAt.topology().clustered()) {
            found.accept(Finding.of(
                    storeAt.at().child("database"),
                    storeAt.spelling().of(Concept.DATABASE) + " is " + database
                            + ". Redis has 16 databases by default, 0 to 15. A server without this database refuses every"
                            + " component.",
                    "Set \"databases " + (database + 1L) + "\" or more in redis.conf, or use a lower number."));
        }
    }
}
