package io.tykredis.lint.component;

import io.tykredis.json.Pointer;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.TargetVersion;
import io.tykredis.mapping.Translation;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** A component and the release that was asked for. */
record Targets(ComponentTable table, TargetVersion target) {

    static void where(
            BiPredicate<ComponentTable, TargetVersion> condition, Subject subject, Consumer<Targets> matching) {
        for (Translation translation : subject.translations()) {
            if (condition.test(translation.table(), translation.target())) {
                matching.accept(new Targets(translation.table(), translation.target()));
            }
        }
    }

    String name() {
        return table.title() + " " + target.asked();
    }

    Finding finding(String message, String fix) {
        return new Finding(table.name(), Objects.requireNonNullElse(target.source(), Pointer.ROOT), message, fix);
    }
}
