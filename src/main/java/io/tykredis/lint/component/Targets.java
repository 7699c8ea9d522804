package io.tykredis.lint.component;

import io.tykredis.json.Pointer;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.TargetVersion;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** A component and the release that was asked for. */
record Targets(ComponentTable table, TargetVersion target) {

    static Stream<Targets> where(BiPredicate<ComponentTable, TargetVersion> condition, Subject subject) {
        return subject.translations().stream()
                .map(translation -> new Targets(translation.table(), translation.target()))
                .filter(found -> condition.test(found.table(), found.target()));
    }

    String name() {
        return table.title() + " " + target.asked();
    }

    Finding finding(String message, String fix) {
        return new Finding(table.name(), Objects.requireNonNullElse(target.source(), Pointer.ROOT), message, fix);
    }
}
