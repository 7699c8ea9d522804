package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Translated as the newest known release. */
@Singleton
public final class UnreleasedVersion implements SpecRule {

    private static final Code CODE =
            new Code("unreleased-version", Severity.INFO, "the release asked for is newer than the newest one known");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "6.0.0"}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "5.14.0"}}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        Targets.where(
                (table, target) -> target.asked() != null && table.newest().before(target.asked()),
                subject,
                each -> found.accept(each.finding(
                        each.name() + " is newer than the newest release known, "
                                + each.table().newest() + " → it was translated as that one.",
                        "Check its release notes for changed Redis settings.")));
    }
}
