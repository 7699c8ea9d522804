package io.tykredis.lint.rule.form;

import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.Finding;
import io.tykredis.lint.FormatNotice;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SettingRule;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Value;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The rule about values that no variable can carry: map entries have exactly one colon (envconfig v1.4.0). */
@Singleton
public final class EnvUnrepresentableRule extends SettingRule {

    public EnvUnrepresentableRule() {
        super(
                warning(
                        "env-unrepresentable",
                        "the release cannot read the value from an environment variable, or an env file cannot represent it"),
                """
                {"topology": {"mode": "standalone", "endpoint": "[::1]:6379"}, "components": {"gateway": {"version": "2.9.2"}}}""",
                """
                {"topology": {"mode": "standalone", "endpoint": "[::1]:6379"}, "components": {"gateway": {"version": "5.8.6"}}}""");
    }

    @Override
    public void check(LintContext context, Consumer<Finding> found) {
        context.notices(FormatNotice.Kind.FORM_LEFT_OUT, found);
        super.check(context, found);
    }

    @Override
    protected boolean reports(Setting setting, Translation translation) {
        return setting.value() instanceof Value.Entries hosts && hosts.isAmbiguousAsVariable();
    }

    @Override
    protected Finding finding(ComponentSetting declared, LintContext context) {
        return new Finding(
                declared.translation().table().name(),
                declared.setting().sources().get(0).parent(),
                declared.setting().env()
                        + " cannot represent an IPv6 address: this release splits host and port at the only colon."
                        + " The variable is omitted. Without "
                        + declared.translation().table().file()
                        + ", the component connects to 127.0.0.1.",
                "Use the file, a host name or an IPv4 address, or upgrade the component.");
    }
}
