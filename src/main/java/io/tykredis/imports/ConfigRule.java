package io.tykredis.imports;

import io.tykredis.lint.Finding;
import io.tykredis.lint.Rule;
import java.util.stream.Stream;

/** A rule about the components' own configurations, which its example contains. */
public interface ConfigRule extends Rule {

    Stream<Finding> check(Plane plane);

    /** What a finding is to the others of a deployment. */
    enum Relation {
        FAULT,
        /** Two components differ, often because one of them ignores a setting. */
        DIFFERENCE,
        /** A component ignores the setting. */
        IGNORED_SETTING
    }

    default Relation relation() {
        return Relation.FAULT;
    }

    /** Whether it applies to imports alone: a merge keeps in the file what a spec has no field for. */
    default boolean onImportOnly() {
        return false;
    }
}
