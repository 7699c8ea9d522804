package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The recorded pairs begin with Gateway 5.3.0 (its release notes). */
@Singleton
public final class UnpairedVersion implements SpecRule {

    private static final Code CODE = new Code(
            "unpaired-version", Severity.INFO, "Tyk names no release of the component that goes with `tykVersion`");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tykVersion": "4.0.1", "components": {"pump": {}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tykVersion": "4.0.1", "components": {"pump": {"version": "1.5.1"}}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        Targets.where(
                (table, target) -> target.asked() == null && target.source() != null,
                subject,
                each -> found.accept(each.finding(
                        "Tyk records no " + each.table().title() + " for this \"tykVersion\" → the newest, "
                                + each.table().newest() + ", was assumed, which may read keys that yours does not.",
                        "Say which release you run: components." + each.table().name() + ".version.")));
    }
}
