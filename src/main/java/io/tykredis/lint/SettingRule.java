package io.tykredis.lint;

import io.tykredis.diagnostic.Code;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.function.Consumer;

/** The base of rules that check each setting of each component alone. */
public abstract class SettingRule extends DeclaredRule implements SpecRule {

    /**
     * A rule with an example that does not depend on the output format.
     *
     * @param bad the input that the rule reports
     * @param good the corrected input
     */
    protected SettingRule(Code code, String bad, String good) {
        super(code, bad, good);
    }

    protected abstract boolean reports(Setting setting, Translation translation);

    /** About a setting that it reports. */
    protected abstract Finding finding(ComponentSetting declared, LintContext context);

    @Override
    public void check(LintContext context, Consumer<Finding> found) {
        for (Translation translation : context.translations()) {
            for (Setting setting : translation.settings()) {
                if (reports(setting, translation)) {
                    found.accept(finding(new ComponentSetting(translation, setting), context));
                }
            }
        }
    }
}
