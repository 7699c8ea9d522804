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

/** A user name, a Sentinel password or TLS that the release does not know: the server refuses the component. */
@Singleton
public final class CannotConnectRule implements SpecRule {

    private static final Code CODE = new Code(
            "cannot-connect",
            Severity.ERROR,
            "the release does not read a user name, a Sentinel password or the switch for TLS, so it cannot connect");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk", "password": {"env": "REDIS_PASSWORD"}, "components": {"gateway": {"version": "2.9.5"}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk", "password": {"env": "REDIS_PASSWORD"}, "components": {"gateway": {"version": "2.9.6"}}}""", "env");
    }

    @Override
    public void check(LintContext subject, Consumer<Finding> found) {
        Omissions.tell(
                omission -> omission.essential()
                        && (omission.reason() == Omission.Reason.NOT_IN_VERSION
                                || omission.reason() == Omission.Reason.NO_SUCH_SETTING),
                subject,
                "Upgrade the component, or let the server accept it without.",
                found);
    }
}
