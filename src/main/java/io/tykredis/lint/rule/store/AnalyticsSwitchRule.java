package io.tykredis.lint.rule.store;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Key;
import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** As the Gateway, which without `enable_analytics` never opens its analytics store (tyk storage/connection_handler.go). */
@Singleton
public final class AnalyticsSwitchRule implements SpecRule {

    private static final Code CODE = new Code(
            "analytics-switch", Severity.INFO, "a separate store needs a further switch, which a spec does not hold");

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
    public void check(LintContext subject, Consumer<Finding> found) {
        for (ComponentSetting told : subject.settings()) {
            ComponentTable table = told.translation().table();
            for (Block block : table.blocks()) {
                Key needed = block.requires();
                if (needed != null && told.setting().key().equals(block.enabledBy())) {
                    found.accept(told.finding(
                            "The " + table.title() + " uses this store only if \"" + needed.json()
                                    + "\" is true, which the spec cannot set.",
                            "Set \"" + needed.json() + "\": true in " + table.file() + ", or " + table.envPrefix()
                                    + needed.env() + "=true."));
                }
            }
        }
    }
}
