package io.tykredis.lint.rule.form;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.FormatNotice;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** What the charts have a value for stands in format/helm/Charts. */
@Singleton
public final class ChartGapRule implements SpecRule {

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
    public void check(LintContext subject, Consumer<Finding> found) {
        FormatNotices.tell(FormatNotice.Kind.NOT_IN_CHART, subject, found);
    }
}
