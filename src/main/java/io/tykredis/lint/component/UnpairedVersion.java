package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

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
    public Stream<Finding> check(Subject subject) {
        return Targets.where((table, target) -> target.asked() == null && target.source() != null, subject)
                .map(found -> found.finding(
                        "Tyk records no " + found.table().title() + " for this \"tykVersion\" → the newest, "
                                + found.table().newest() + ", was assumed, which may read keys that yours does not.",
                        "Say which release you run: components." + found.table().name() + ".version."));
    }
}
