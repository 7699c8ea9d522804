package io.tykredis.lint.rule.limit;

import io.tykredis.catalog.Concept;
import io.tykredis.input.Pointer;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Spelling;
import io.tykredis.lint.StoreAt;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rule about timeouts that look like milliseconds; every component counts in seconds. */
@Singleton
public final class TimeoutRangeRule extends DeclaredRule implements SpecRule {

    private static final int MOST = 60;

    public TimeoutRangeRule() {
        super(warning("timeout-range", "the timeout is above 60 seconds"), """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "timeoutSeconds": 5000}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "timeoutSeconds": 5}""");
    }

    @Override
    public void check(LintContext context, Consumer<Finding> found) {
        for (StoreAt storeAt : context.stores()) {
            timeout(storeAt.store().timeoutSeconds(), storeAt.at(), storeAt.spelling(), found);
        }
        context.spec()
                .components()
                .forEach((name, own) -> timeout(
                        own.timeoutSeconds(), Pointer.of("components", name), context.spelling(Pointer.ROOT), found));
    }

    private static void timeout(@Nullable Integer seconds, Pointer at, Spelling spelling, Consumer<Finding> found) {
        if (seconds != null && seconds > MOST) {
            found.accept(Finding.of(
                    at.child("timeoutSeconds"),
                    spelling.of(Concept.TIMEOUT) + " is " + seconds
                            + ". The unit is seconds, so an unreachable Redis blocks each request for that long.",
                    "Use seconds, not milliseconds. The default is 5."));
        }
    }
}
