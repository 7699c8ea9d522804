package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Remark;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The Identity Broker comes with the Dashboard there. */
@Singleton
public final class ChartMissing implements SpecRule {

    private static final Code CODE = new Code(
            "chart-missing", Severity.INFO, "`format=helm`: Tyk has no chart for the component; it was left out");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"tib": {}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"dashboard": {}}}""", "helm");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        Remarks.tell(Remark.Kind.NO_CHART, subject, found);
    }
}
