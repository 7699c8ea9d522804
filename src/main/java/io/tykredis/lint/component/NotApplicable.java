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

/** Which deployments of a spec a component leaves to others. */
@Singleton
public final class NotApplicable implements SpecRule {

    private static final Code CODE =
            new Code("not-applicable", Severity.INFO, "a store of the spec is not the component's business");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "stores": {"cache": {"topology": {"mode": "standalone", "endpoint": "cache:6379"}}}, "components": {"tib": {}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "stores": {"cache": {"topology": {"mode": "standalone", "endpoint": "cache:6379"}}}, "components": {"gateway": {}}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        Omissions.tell(Omission.Reason.NOT_APPLICABLE, subject, "Nothing needs to be done.", found);
    }
}
