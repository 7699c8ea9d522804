package io.tykredis.lint.component;

import io.tykredis.lint.Finding;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.Omission;
import java.util.stream.Stream;

/** Tells of what the tables had no key for; the tables have written the words. */
final class Omissions {

    private Omissions() {}

    static Stream<Finding> of(Omission.Reason reason, Subject subject, String fix) {
        if (!subject.omits(reason)) {
            return Stream.empty();
        }
        return subject.translations().stream().flatMap(translation -> translation.omissions().stream()
                .filter(omission -> omission.reason() == reason)
                .map(omission -> new Finding(translation.table().name(), omission.source(), omission.detail(), fix)));
    }
}
