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

/** What no release of a component can be told. */
@Singleton
public final class UnsupportedSetting implements SpecRule {

    private static final Code CODE =
            new Code("unsupported-setting", Severity.WARNING, "the component has no such setting at all");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxIdle": 100}, "components": {"dashboard": {}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxActive": 100}, "components": {"dashboard": {}}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        Omissions.tell(
                Omission.Reason.NO_SUCH_SETTING,
                subject,
                "Remove it if the component matters more than the setting; else nothing needs to be done.",
                found);
    }
}
