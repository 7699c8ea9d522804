package io.tykredis.imports;

import io.tykredis.lint.Finding;
import io.tykredis.lint.Rule;
import java.util.stream.Stream;

/** A rule about the components' own configurations, which its example contains. */
public interface ConfigRule extends Rule {

    Stream<Finding> check(Plane plane);

    /** Whether it has nothing to say to whoever merges a spec into a file, which keeps what the spec has no word for. */
    default boolean onImportOnly() {
        return false;
    }
}
