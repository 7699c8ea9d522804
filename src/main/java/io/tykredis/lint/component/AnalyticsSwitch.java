package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.lint.Told;
import io.tykredis.mapping.Concept;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Without `enable_analytics` the Gateway writes no analytics, and so never opens the store (tyk storage/connection_handler.go). */
@Singleton
public final class AnalyticsSwitch implements SpecRule {

    private static final Code CODE =
            new Code("analytics-switch", Severity.INFO, "the Gateway is given an analytics store of its own");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "stores": {"analytics": {"topology": {"mode": "standalone", "endpoint": "analytics:6379"}}}, "components": {"gateway": {}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {}}}""");
    }

    @Override
    public boolean asksForSwitch() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Told told : subject.settings()) {
            if (told.setting().key().concept() == Concept.SEPARATE_ANALYTICS_ENABLE
                    && told.translation().table().name().equals("gateway")) {
                found.accept(told.finding(
                        "The store counts only while the Gateway records analytics → with \"enable_analytics\" off,"
                                + " it is never opened.",
                        "Make sure that tyk.conf has \"enable_analytics\": true."));
            }
        }
    }
}
