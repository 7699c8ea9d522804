package io.tykredis.lint.rule.store;

import io.tykredis.catalog.Role;
import io.tykredis.input.Pointer;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.translate.Omission;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The rule about components that use different analytics stores because of their releases. */
@Singleton
public final class AnalyticsSplitRule extends DeclaredRule implements SpecRule {

    private static final Pointer AT = Role.ANALYTICS.pointer();

    public AnalyticsSplitRule() {
        super(
                warning(
                        "analytics-split",
                        "one component reads analytics from a store that another component's release cannot write to"),
                """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "stores": {"analytics": {"topology": {"mode": "standalone", "endpoint": "analytics:6379"}}}, "components": {"gateway": {"version": "3.1.2"}, "pump": {}}}""",
                """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "3.1.2"}, "pump": {}}}""");
    }

    @Override
    public void check(LintContext context, Consumer<Finding> found) {
        if (Role.ANALYTICS.of(context.spec()).isEmpty()) {
            return;
        }
        context.translations().stream()
                .filter(AnalyticsSplitRule::readsOnlyThere)
                .findFirst()
                .ifPresent(reader -> context.translations().stream()
                        .filter(AnalyticsSplitRule::cannotWriteThere)
                        .forEach(writer -> found.accept(lost(writer, reader))));
    }

    private static boolean readsOnlyThere(Translation translation) {
        return translation.table().block(Role.MAIN).isEmpty()
                && translation.table().block(Role.ANALYTICS).isPresent();
    }

    private static boolean cannotWriteThere(Translation translation) {
        for (Omission omission : translation.omissions()) {
            if (omission.reason() == Omission.Reason.NOT_IN_VERSION
                    && omission.source().equals(AT)) {
                return true;
            }
        }
        return false;
    }

    private static Finding lost(Translation translation, Translation reader) {
        return new Finding(
                translation.table().name(),
                AT,
                "The " + translation.table().title() + " "
                        + translation.target().version()
                        + " writes analytics to the main store, but the "
                        + reader.table().title() + " reads the separate analytics store. Analytics never arrive.",
                "Upgrade the component, or remove \"stores.analytics\".");
    }
}
