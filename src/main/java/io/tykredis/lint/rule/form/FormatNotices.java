package io.tykredis.lint.rule.form;

import io.tykredis.lint.Finding;
import io.tykredis.lint.FormatNotice;
import io.tykredis.lint.LintContext;
import java.util.function.Consumer;

/** Tells what is peculiar to the form asked for; the form has written the words. */
final class FormatNotices {

    private FormatNotices() {}

    static void tell(FormatNotice.Kind kind, LintContext subject, Consumer<Finding> found) {
        for (FormatNotice remark : subject.remarks()) {
            if (remark.kind() == kind) {
                found.accept(remark.finding());
            }
        }
    }
}
