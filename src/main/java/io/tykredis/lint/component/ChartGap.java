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

/** What the charts have a value for stands in format/helm/Charts. */
@Singleton
public final class ChartGap implements SpecRule {

    private static final Code CODE = new Code(
            "chart-gap",
            Severity.INFO,
            "`format=helm`: the charts do not carry the setting to the component; it was written to its `extraEnvs`");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk", "components": {"gateway": {}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {}}}""", "helm");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        Remarks.tell(Remark.Kind.NOT_IN_CHART, subject, found);
    }
}
