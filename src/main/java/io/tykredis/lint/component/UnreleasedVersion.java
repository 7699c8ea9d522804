package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

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
    public Stream<Finding> check(Subject subject) {
        return Targets.where(
                        (table, target) ->
                                target.asked() != null && table.newest().before(target.asked()),
                        subject)
                .map(found -> found.finding(
                        found.name() + " is newer than the newest release known, "
                                + found.table().newest() + " → it was translated as that one.",
                        "Check its release notes for changed Redis settings."));
    }
}
