package io.tykredis.lint.component;

import io.tykredis.lint.Finding;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.Omission;
import io.tykredis.mapping.Translation;
import java.util.function.Consumer;

/** Tells of what the tables had no key for; the tables have written the words. */
final class Omissions {

    private Omissions() {}

    static void tell(Omission.Reason reason, Subject subject, String fix, Consumer<Finding> found) {
        if (!subject.omits(reason)) {
            return;
        }
        for (Translation translation : subject.translations()) {
            for (Omission omission : translation.omissions()) {
                if (omission.reason() == reason) {
                    found.accept(new Finding(translation.table().name(), omission.source(), omission.detail(), fix));
                }
            }
        }
    }
}
