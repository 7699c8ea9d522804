package io.tykredis.lint.rule.release;

import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SettingRule;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;

/** The rule about keys that an upgrade renames. */
@Singleton
public final class OlderSpellingRule extends SettingRule {

    public OlderSpellingRule() {
        super(info("older-spelling", "the release reads only an older key, which is written"), """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "2.9.2"}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "2.9.3"}}}""");
    }

    @Override
    public boolean describesTranslation() {
        return true;
    }

    @Override
    protected boolean reports(Setting setting, Translation translation) {
        return setting.key().deprecated();
    }

    @Override
    protected Finding finding(ComponentSetting declared, LintContext context) {
        return declared.finding(
                "The setting is written as \""
                        + declared.setting().key().json() + "\", the only key that the "
                        + declared.translation().table().title() + " "
                        + declared.translation().target().version() + " reads. Later releases use another key.",
                "Translate again after an upgrade of the component.");
    }
}
