package io.tykredis.lint.rule.release;

import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** What an upgrade will want to have renamed. */
@Singleton
public final class OlderSpellingRule extends DeclaredRule implements SpecRule {

    public OlderSpellingRule() {
        super(info("older-spelling", "the release asked for needs an older key, which was written"), """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "2.9.2"}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "2.9.3"}}}""");
    }

    @Override
    public void check(LintContext subject, Consumer<Finding> found) {
        for (ComponentSetting told : subject.settings()) {
            if (told.setting().key().deprecated()) {
                found.accept(told.finding(
                        "The " + told.translation().table().title() + " "
                                + told.translation().target().version() + " needs the older key \""
                                + told.setting().key().json()
                                + "\", which was written → later releases have another name for it.",
                        "Translate again when the component is upgraded."));
            }
        }
    }
}
