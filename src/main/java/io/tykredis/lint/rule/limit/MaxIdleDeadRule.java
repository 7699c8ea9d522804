package io.tykredis.lint.rule.limit;

import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The rule about the idle pool size, which no release reads since the redigo client is gone. */
@Singleton
public final class MaxIdleDeadRule extends DeclaredRule implements SpecRule {

    public MaxIdleDeadRule() {
        super(info("max-idle-dead", "`pool.maxIdle` is set, but the requested release does not read it"), """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxIdle": 100}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxActive": 500}}""");
    }

    @Override
    public void check(LintContext context, Consumer<Finding> found) {
        for (ComponentSetting declared : context.settings()) {
            Key key = declared.setting().key();
            if (key.concept() == Concept.MAX_IDLE
                    && !key.readBy().contains(declared.translation().target().version())) {
                found.accept(Finding.of(
                        declared.setting().sources().get(0),
                        context.spelling(declared.setting().sources().get(0)).of(Concept.MAX_IDLE)
                                + " has no effect. No release reads it since Gateway 2.9.3, Pump 0.8.4 and Identity Broker"
                                + " 1.0.0.",
                        "Use "
                                + context.spelling(declared.setting().sources().get(0))
                                        .of(Concept.MAX_ACTIVE) + " to set the pool size."));
            }
        }
    }
}
