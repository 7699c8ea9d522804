package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** What such a release reads was never looked up. */
@Singleton
public final class VersionTooOld implements SpecRule {

    private static final Code CODE =
            new Code("version-too-old", Severity.ERROR, "the release asked for is older than the oldest one known");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "2.6.0"}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "5.8.6"}}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        Targets.where(
                (table, target) -> target.asked() != null && target.asked().before(table.oldest()),
                subject,
                each -> found.accept(each.finding(
                        "Nothing is known of " + each.name() + ", only of "
                                + each.table().oldest() + " and later → a translation would be a guess.",
                        "Ask for " + each.table().oldest() + " or later, or upgrade.")));
    }
}
