package io.tykredis.http;

import io.quarkus.arc.properties.IfBuildProperty;
import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A test rule that blocks for a given time, for specs with a certain user name. */
@IfBuildProperty(name = SlowRule.WANTED, stringValue = "true")
@Singleton
public class SlowRule implements SpecRule {

    static final String WANTED = "test.slow-rule";
    static final String USER = "slow";

    private final CountDownLatch enough = new CountDownLatch(1);

    void enough() {
        enough.countDown();
    }

    @Override
    public Code code() {
        return new Code("slow", Severity.INFO, "it is slow");
    }

    @Override
    public Example example() {
        return new Example("{}", "{}");
    }

    @Override
    public void check(LintContext subject, Consumer<Finding> found) {
        if (USER.equals(subject.spec().main().username())) {
            try {
                enough.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
