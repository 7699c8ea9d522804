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

/** The rules about what an output format does unexpectedly, as a table by kind of notice. */
@Singleton
public final class FormatRules implements RuleTable {

    private record Row(FormatNotice.Kind kind, Code code, Example example) implements SpecRule {

        @Override
        public boolean describesTranslation() {
            return true;
        }

        @Override
        public void check(LintContext context, Consumer<Finding> found) {
            context.notices(kind, found);
        }
    }

    private static final List<Row> ROWS = List.of(
            // format/helm/ChartTables has the variables that the charts set.
            new Row(
                    FormatNotice.Kind.NOT_IN_CHART,
                    Code.info(
                            "chart-gap",
                            "`format=helm`: the chart has no value for the setting, so it is written to `extraEnvs`"),
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk", "components": {"gateway": {}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {}}}""", "helm")),
            // A place without passwords usually cannot have references either.
            new Row(
                    FormatNotice.Kind.SECRET_LEFT_OUT,
                    Code.info(
                            "secret-outside-file",
                            "the output cannot contain the reference to a secret, so the setting is omitted"),
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"env": "REDIS_PASSWORD"}, "components": {"gateway": {}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"kv": "vault://secret/redis.password"}, "components": {"gateway": {}}}""")),
            // The Identity Broker comes with the Dashboard there.
            new Row(
                    FormatNotice.Kind.NO_CHART,
                    Code.info("chart-missing", "`format=helm`: Tyk has no chart for the component, so it is omitted"),
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"tib": {}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"dashboard": {}}}""", "helm")),
            // Task definitions and pod templates are shown to many who may not see a secret.
            new Row(
                    FormatNotice.Kind.SECRET_IN_CLEAR,
                    Code.warning(
                            "plaintext-secret",
                            "`format=ecs` or `format=helm`: the output contains a password in plain text where a reference is possible"),
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": "s3cret", "components": {"gateway": {}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"ssm": "/tyk/redis/password"}, "components": {"gateway": {}}}""", "ecs")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }
}
