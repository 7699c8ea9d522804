package io.tykredis.lint.rule.store;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Key;
import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The rule about stores that need a further switch, as the Gateway's analytics (tyk storage/connection_handler.go). */
@Singleton
public final class AnalyticsSwitchRule extends DeclaredRule implements SpecRule {

    public AnalyticsSwitchRule() {
        super(
                info("analytics-switch", "a separate store requires a further setting, which a spec does not contain"),
                """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "stores": {"analytics": {"topology": {"mode": "standalone", "endpoint": "analytics:6379"}}}, "components": {"gateway": {}}}""",
                """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {}}}""");
    }

    @Override
    public boolean remindsOfSwitch() {
        return true;
    }

    @Override
    public void check(LintContext context, Consumer<Finding> found) {
        for (Translation translation : context.translations()) {
            ComponentTable table = translation.table();
            for (Block block : table.blocks()) {
                Key required = block.requires();
                if (required != null) {
                    check(translation, block, required, found);
                }
            }
        }
    }

    private static void check(Translation translation, Block block, Key required, Consumer<Finding> found) {
        ComponentTable table = translation.table();
        for (Setting setting : translation.settings()) {
            if (setting.key().equals(block.enabledBy())) {
                found.accept(new ComponentSetting(translation, setting)
                        .finding(
                                "The " + table.title() + " uses this store only if \"" + required.json()
                                        + "\" is true. A spec cannot set it.",
                                "Set \"" + required.json() + "\": true in " + table.file() + ", or " + table.envPrefix()
                                        + required.env() + "=true."));
            }
        }
    }
}
