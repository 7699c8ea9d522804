package io.tykredis.lint;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Rules of one shape as rows of a table, found as a CDI bean. */
public interface RuleTable {

    List<? extends Rule> rules();

    /** All single rules and those of all tables. */
    static List<Rule> all(Collection<Rule> alone, Collection<RuleTable> tables) {
        return Stream.concat(alone.stream(), tables.stream().flatMap(table -> table.rules().stream()))
                .toList();
    }
}
