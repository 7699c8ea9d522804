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

/** Sentinel and address lists came with go-redis. */
@Singleton
public final class ModeNotInVersion implements SpecRule {

    private static final Code CODE =
            new Code("mode-not-in-version", Severity.ERROR, "the release asked for cannot use the topology at all");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "components": {"gateway": {"version": "2.9.2"}}}""", """
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}, "components": {"gateway": {"version": "2.9.3"}}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        Omissions.tell(
                Omission.Reason.MODE_NOT_IN_VERSION,
                subject,
                "Upgrade the component, or use another topology for it.",
                found);
    }
}
