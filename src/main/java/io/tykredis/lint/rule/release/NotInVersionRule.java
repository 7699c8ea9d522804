package io.tykredis.lint.rule.release;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.translate.Omission;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** What the release asked for does not read yet, or a hole in an older line. */
@Singleton
public final class NotInVersionRule implements SpecRule {

    private static final Code CODE =
            new Code("not-in-version", Severity.WARNING, "the setting came later than the release asked for");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}, "components": {"gateway": {"version": "5.2.0"}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}, "components": {"gateway": {"version": "5.8.6"}}}""");
    }

    @Override
    public void check(LintContext subject, Consumer<Finding> found) {
        Omissions.tell(Omission.Reason.NOT_IN_VERSION, subject, "Upgrade the component, or remove the setting.", found);
    }
}
