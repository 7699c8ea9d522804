package io.tykredis.lint.component;

import io.tykredis.lint.Finding;
import io.tykredis.lint.Remark;
import io.tykredis.lint.Subject;
import java.util.function.Consumer;

/** Tells what is peculiar to the form asked for; the form has written the words. */
final class Remarks {

    private Remarks() {}

    static void tell(Remark.Kind kind, Subject subject, Consumer<Finding> found) {
        for (Remark remark : subject.remarks()) {
            if (remark.kind() == kind) {
                found.accept(remark.finding());
            }
        }
    }
}
