package io.tykredis.lint.component;

import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Remark;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.lint.Told;
import io.tykredis.mapping.Value;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Items of a map variable are host:port with exactly one colon (envconfig v1.4.0). */
@Singleton
public final class EnvUnrepresentable extends DeclaredRule implements SpecRule {

    public EnvUnrepresentable() {
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
    public void check(Subject subject, Consumer<Finding> found) {
        Remarks.tell(Remark.Kind.FORM_LEFT_OUT, subject, found);
        for (Told told : subject.settings()) {
            if (told.setting().value() instanceof Value.Entries hosts && hosts.isAmbiguousAsVariable()) {
                found.accept(new Finding(
                        told.translation().table().name(),
                        told.setting().sources().get(0).parent(),
                        "The variable " + told.setting().env()
                                + " takes host:port with one colon, and an IPv6 address has more →"
                                + " it was left out, and without "
                                + told.translation().table().file()
                                + " the component dials 127.0.0.1.",
                        "Use the file, a host name or an IPv4 address, or upgrade the component."));
            }
        }
    }
}
