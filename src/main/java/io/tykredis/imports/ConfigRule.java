package io.tykredis.imports;

import io.tykredis.catalog.Concept;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Rule;
import java.util.Set;
import java.util.stream.Stream;

/** A rule about the components' own configurations. Its example is such a configuration. */
public interface ConfigRule extends Rule {

    Stream<Finding> check(Plane plane);

    /** The settings in which it compares two components; empty if it compares none. */
    default Set<Concept> compares() {
        return Set.of();
    }

    /** Whether it checks all planes of an import together, so that a fact that they share is one finding. */
    default boolean checksAllPlanes() {
        return false;
    }

    /** Whether the rule applies only to imports: a merge keeps settings for which a spec has no field. */
    default boolean onImportOnly() {
        return false;
    }
}
