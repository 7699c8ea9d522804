package io.tykredis.lint.rule.tls;

import static io.tykredis.catalog.Defect.Kind.SENTINEL_WITHOUT_TLS;

import io.tykredis.catalog.Defect;
import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.rule.release.Defects;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The releases stand in the components' tables. */
@Singleton
public final class SentinelTlsRule implements SpecRule {

    private static final Code CODE =
            new Code("sentinel-tls", Severity.ERROR, "the release connects without TLS as soon as it uses Sentinels");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "tls": {}, "components": {"gateway": {"version": "4.0.15"}, "pump": {"version": "1.8.3"}, "tib": {"version": "1.4.0"}}}""", """
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "tls": {}, "components": {"gateway": {"version": "4.0.16"}, "pump": {"version": "1.9.0"}, "tib": {"version": "1.4.1"}}}""");
    }

    @Override
    public void check(LintContext subject, Consumer<Finding> found) {
        Defects.of(
                SENTINEL_WITHOUT_TLS,
                Defect::shown,
                subject,
                (told, defect) -> found.accept(Defects.finding(
                        told,
                        defect,
                        Defects.who(told) + " ignores TLS when it uses Sentinels. It connects in plain text and fails.",
                        "do without TLS or without Sentinels")));
    }
}
