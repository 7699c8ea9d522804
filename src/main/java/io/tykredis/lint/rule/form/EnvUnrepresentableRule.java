package io.tykredis.lint.rule.form;

import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.lint.FormatNotice;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.translate.Value;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The rule about values that no variable can hold: items of a map take exactly one colon (envconfig v1.4.0). */
@Singleton
public final class EnvUnrepresentableRule extends DeclaredRule implements SpecRule {

    public EnvUnrepresentableRule() {
        super(
                warning(
                        "env-unrepresentable",
                        "the release asked for cannot take the value from an environment variable, or no env file can hold it"),
                """
                {"topology": {"mode": "standalone", "endpoint": "[::1]:6379"}, "components": {"gateway": {"version": "2.9.2"}}}""",
                """
                {"topology": {"mode": "standalone", "endpoint": "[::1]:6379"}, "components": {"gateway": {"version": "5.8.6"}}}""");
    }

    @Override
    public void check(LintContext context, Consumer<Finding> found) {
        context.notices(FormatNotice.Kind.FORM_LEFT_OUT, found);
        for (ComponentSetting declared : context.settings()) {
            if (declared.setting().value() instanceof Value.Entries hosts && hosts.isAmbiguousAsVariable()) {
                found.accept(new Finding(
                        declared.translation().table().name(),
                        declared.setting().sources().get(0).parent(),
                        "The variable " + declared.setting().env()
                                + " takes host:port with one colon, and an IPv6 address has more →"
                                + " it was left out, and without "
                                + declared.translation().table().file()
                                + " the component dials 127.0.0.1.",
                        "Use the file, a host name or an IPv4 address, or upgrade the component."));
            }
        }
    }
}
