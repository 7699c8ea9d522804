package io.tykredis.lint.rule.release;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.diagnostic.Code;
import io.tykredis.input.Pointer;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.RuleTable;
import io.tykredis.lint.SpecRule;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** The rules about the requested release, as a table. */
@Singleton
public final class VersionRules implements RuleTable {

    private record Row(
            Code code,
            BiPredicate<ComponentTable, TargetVersion> condition,
            BiFunction<ComponentTable, TargetVersion, String> message,
            BiFunction<ComponentTable, TargetVersion, String> fix,
            Example example)
            implements SpecRule {

        @Override
        public void check(LintContext context, Consumer<Finding> found) {
            for (Translation translation : context.translations()) {
                ComponentTable table = translation.table();
                TargetVersion target = translation.target();
                if (condition.test(table, target)) {
                    found.accept(new Finding(
                            table.name(),
                            Objects.requireNonNullElse(target.source(), Pointer.ROOT),
                            message.apply(table, target),
                            fix.apply(table, target)));
                }
            }
        }
    }

    private static final List<Row> ROWS = List.of(
            // The recorded pairs begin with Gateway 5.3.0 (its release notes).
            new Row(
                    Code.info("unpaired-version", "Tyk documents no release of the component for `tykVersion`"),
                    (table, target) -> target.asked() == null && target.source() != null,
                    (table, target) ->
                            "Tyk documents no " + table.title() + " release for this \"tykVersion\". The newest, "
                                    + table.newest() + ", is assumed, which may read keys that yours does not.",
                    (table, target) -> "Set \"version\" in components." + table.name() + " to the release you run.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tykVersion": "4.0.1", "components": {"pump": {}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tykVersion": "4.0.1", "components": {"pump": {"version": "1.5.1"}}}""")),
            new Row(
                    Code.info("unreleased-version", "the release is newer than the newest known release"),
                    (table, target) -> target.asked() != null && table.newest().before(target.asked()),
                    (table, target) -> table.title() + " " + target.asked()
                            + " is newer than the newest known release, " + table.newest() + ". The translation is for "
                            + table.history().at(target.version()) + ".",
                    (table, target) -> "Check its release notes for changed Redis settings.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "6.0.0"}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "5.14.0"}}}""")),
            // What such a release reads was never looked up.
            new Row(
                    Code.error("version-too-old", "the release is older than the oldest known release"),
                    (table, target) -> target.asked() != null && target.asked().before(table.oldest()),
                    (table, target) ->
                            table.title() + " " + target.asked() + " is older than the oldest known release, "
                                    + table.oldest() + ". Its keys are unknown, so it is not translated.",
                    (table, target) -> "Use " + table.oldest() + " or later.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "2.6.0"}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "components": {"gateway": {"version": "5.8.6"}}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }
}
