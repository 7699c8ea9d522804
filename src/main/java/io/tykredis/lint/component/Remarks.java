package io.tykredis.lint.component;

import io.tykredis.lint.Finding;
import io.tykredis.lint.Remark;
import io.tykredis.lint.Subject;
import java.util.stream.Stream;

/** Tells what is peculiar to the form asked for; the form has written the words. */
final class Remarks {

    private Remarks() {}

    static Stream<Finding> of(Remark.Kind kind, Subject subject) {
        return subject.remarks().stream()
                .filter(remark -> remark.kind() == kind)
                .map(Remark::finding);
    }
}
