package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.json.Pointer;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.Omission;
import io.tykredis.mapping.Role;
import io.tykredis.mapping.Translation;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Analytics that nobody fetches fill a Redis; those that nobody writes leave the reports empty. */
@Singleton
public final class AnalyticsSplit implements SpecRule {

    private static final Code CODE = new Code(
            "analytics-split",
            Severity.WARNING,
            "one component reads analytics from a store to which another, by its release, cannot write them");

    private static final Pointer AT = Role.ANALYTICS.pointer();

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "stores": {"analytics": {"topology": {"mode": "standalone", "endpoint": "analytics:6379"}}}, "components": {"gateway": {"version": "3.1.2"}, "pump": {}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "3.1.2"}, "pump": {}}}""");
    }

    @Override
    public Stream<Finding> check(Subject subject) {
        boolean fetched = subject.omits(Omission.Reason.NOT_IN_VERSION)
                && subject.translations().stream().anyMatch(AnalyticsSplit::readsOnlyThere);
        return subject.translations().stream()
                .filter(translation -> fetched && cannotWriteThere(translation))
                .map(translation -> new Finding(
                        translation.table().name(),
                        AT,
                        "The " + translation.table().title() + " "
                                + translation.target().version()
                                + " leaves its analytics in the main store, and the Pump fetches from the separate one →"
                                + " none arrive.",
                        "Upgrade the component, or leave \"stores.analytics\" out for all."));
    }

    private static boolean readsOnlyThere(Translation translation) {
        return translation.table().block(Role.MAIN).isEmpty()
                && translation.table().block(Role.ANALYTICS).isPresent();
    }

    private static boolean cannotWriteThere(Translation translation) {
        return translation.omissions().stream()
                .anyMatch(omission -> omission.reason() == Omission.Reason.NOT_IN_VERSION
                        && omission.source().equals(AT));
    }
}
