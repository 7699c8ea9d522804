package io.tykredis.lint.rule.form;

import io.tykredis.diagnostic.Code;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.FormatNotice;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.RuleTable;
import io.tykredis.lint.SpecRule;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/** What is peculiar to the form asked for, by kind; the message is the form's. */
@Singleton
public final class FormatRulesRule implements RuleTable {

    private record Row(FormatNotice.Kind kind, Code code, Example example) implements SpecRule {

        @Override
        public void check(LintContext subject, Consumer<Finding> found) {
            FormatNotices.tell(kind, subject, found);
        }
    }

    private static final List<Row> ROWS = List.of(
            // The Identity Broker comes with the Dashboard there.
            new Row(
                    FormatNotice.Kind.NO_CHART,
                    Code.info("chart-missing", "`format=helm`: Tyk has no chart for the component; it was left out"),
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"tib": {}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"dashboard": {}}}""", "helm")),
            // Task definitions and pod templates are shown to many who may not see a secret.
            new Row(
                    FormatNotice.Kind.SECRET_IN_CLEAR,
                    Code.warning(
                            "plaintext-secret",
                            "`format=ecs` or `format=helm`: a password stands in clear where a reference to it could stand"),
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": "s3cret", "components": {"gateway": {}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"ssm": "/tyk/redis/password"}, "components": {"gateway": {}}}""", "ecs")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }
}
