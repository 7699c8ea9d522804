package io.tykredis.imports;

import io.tykredis.lint.Finding;
import io.tykredis.lint.Rule;
import java.util.stream.Stream;

/** A rule about the components' own configurations, which its example contains. */
public interface ConfigRule extends Rule {

    Stream<Finding> check(Plane plane);

    /** Whether it applies to imports alone: a merge keeps in the file what a spec has no field for. */
    default boolean onImportOnly() {
        return false;
    }
}
