package io.tykredis.lint.rule.release;

import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The rule about keys that an upgrade renames. */
@Singleton
public final class OlderSpellingRule extends DeclaredRule implements SpecRule {

    public OlderSpellingRule() {
        super(info("older-spelling", "the release asked for needs an older key, which was written"), """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "2.9.2"}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "2.9.3"}}}""");
    }

    @Override
    public void check(LintContext context, Consumer<Finding> found) {
        for (ComponentSetting declared : context.settings()) {
            if (declared.setting().key().deprecated()) {
                found.accept(declared.finding(
                        "The " + declared.translation().table().title() + " "
                                + declared.translation().target().version() + " needs the older key \""
                                + declared.setting().key().json()
                                + "\", which was written → later releases have another name for it.",
                        "Translate again when the component is upgraded."));
            }
        }
    }
}
