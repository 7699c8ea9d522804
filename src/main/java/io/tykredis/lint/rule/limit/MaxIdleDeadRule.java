package io.tykredis.lint.rule.limit;

import io.tykredis.catalog.Concept;
import io.tykredis.input.Pointer;
import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SettingRule;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;

/** The rule about the idle pool size, which no release reads since the redigo client is gone. */
@Singleton
public final class MaxIdleDeadRule extends SettingRule {

    public MaxIdleDeadRule() {
        super(info("max-idle-dead", "`pool.maxIdle` is set, but the requested release does not read it"), """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxIdle": 100}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxActive": 500}}""");
    }

    @Override
    protected boolean reports(Setting setting, Translation translation) {
        return setting.key().concept() == Concept.MAX_IDLE
                && !setting.key().readBy().contains(translation.target().version());
    }

    @Override
    protected Finding finding(ComponentSetting declared, LintContext context) {
        Pointer at = declared.setting().sources().get(0);
        return Finding.of(
                at,
                context.spelling(at).of(Concept.MAX_IDLE)
                        + " has no effect. No release reads it since Gateway 2.9.3, Pump 0.8.4 and Identity Broker"
                        + " 1.0.0.",
                "Use " + context.spelling(at).of(Concept.MAX_ACTIVE) + " to set the pool size.");
    }
}
