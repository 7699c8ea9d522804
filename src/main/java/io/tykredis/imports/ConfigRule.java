package io.tykredis.imports;

import io.tykredis.lint.Finding;
import io.tykredis.lint.Rule;
import java.util.stream.Stream;

/** A rule about the components' own configurations. Its example is such a configuration. */
public interface ConfigRule extends Rule {

    Stream<Finding> check(Plane plane);

    /** The relation of a finding to other findings of the deployment. */
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

    /** Whether the rule applies only to imports: a merge keeps settings for which a spec has no field. */
    default boolean onImportOnly() {
        return false;
    }
}
