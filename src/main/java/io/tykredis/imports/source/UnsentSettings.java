package io.tykredis.imports.source;

import java.util.HashSet;
import java.util.Set;

/**
 * The settings of a service that are in files that were not sent.
 *
 * @param ownFile whether its own configuration file was not sent
 * @param any whether any setting may be in those files
 * @param variables the variables that are in them, if others are not
 */
public record UnsentSettings(boolean ownFile, boolean any, Set<String> variables) {

    public static final UnsentSettings NONE = new UnsentSettings(false, false, Set.of());
    public static final UnsentSettings OF_OWN_FILE = new UnsentSettings(true, true, Set.of());
    public static final UnsentSettings ANY = new UnsentSettings(false, true, Set.of());

    public UnsentSettings {
        variables = Set.copyOf(variables);
    }

    public static UnsentSettings of(String variable) {
        return new UnsentSettings(false, false, Set.of(variable));
    }

    public boolean isEmpty() {
        return !any && variables.isEmpty();
    }

    /** Whether the setting of this variable may be in a file that was not sent. */
    public boolean mayHold(String variable) {
        return any || variables.contains(variable);
    }

    public UnsentSettings and(UnsentSettings others) {
        Set<String> all = new HashSet<>(variables);
        all.addAll(others.variables);
        return new UnsentSettings(ownFile || others.ownFile, any || others.any, all);
    }
}
