package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.Omission;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** A more special place of the spec decides. */
@Singleton
public final class OverriddenValue implements SpecRule {

    private static final Code CODE = new Code(
            "overridden-value",
            Severity.INFO,
            "a component does not get a general value, since its own part of the spec says otherwise");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "timeoutSeconds": 5, "components": {"gateway": {"timeoutSeconds": 9}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"timeoutSeconds": 9}}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        Omissions.tell(Omission.Reason.OVERRIDDEN, subject, "Nothing needs to be done if that is meant.", found);
    }
}
