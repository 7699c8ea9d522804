package io.tykredis.lint.rule.release;

import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.translate.Omission;
import io.tykredis.translate.Translation;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tells of what the tables had no key for; the tables have written the words. */
final class Omissions {

    private Omissions() {}

    /** Of those for this reason without which the component still connects. */
    static void tell(Omission.Reason reason, LintContext subject, String fix, Consumer<Finding> found) {
        if (subject.omits(reason)) {
            tell(omission -> omission.reason() == reason && !omission.essential(), subject, fix, found);
        }
    }

    static void tell(Predicate<Omission> which, LintContext subject, String fix, Consumer<Finding> found) {
        for (Translation translation : subject.translations()) {
            for (Omission omission : translation.omissions()) {
                if (which.test(omission)) {
                    found.accept(new Finding(translation.table().name(), omission.source(), omission.detail(), fix));
                }
            }
        }
    }
}
