package io.tykredis.lint.rule.tls;

import static io.tykredis.catalog.Defect.Kind.SENTINEL_WITHOUT_TLS;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.rule.release.Defects;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Where the source is closed and the release notes leave it open. */
@Singleton
public final class SentinelTlsUnknownRule implements SpecRule {

    private static final Code CODE = new Code(
            "sentinel-tls-unknown", Severity.INFO, "it is not known whether the release uses TLS with Sentinels");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "tls": {}, "components": {"dashboard": {"version": "5.2.5"}}}""", """
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "tls": {}, "components": {"dashboard": {"version": "5.3.0"}}}""");
    }

    @Override
    public void check(LintContext subject, Consumer<Finding> found) {
        Defects.of(
                SENTINEL_WITHOUT_TLS,
                defect -> !defect.shown(),
                subject,
                (told, defect) -> found.accept(Defects.finding(
                        told,
                        defect,
                        "It is not known whether the "
                                + told.translation().table().title() + " "
                                + told.translation().target().version()
                                + " uses TLS with Sentinels: its source is closed, and only " + defect.fixedIn()
                                + " is known to.",
                        "try this connection before you rely on it")));
    }
}
