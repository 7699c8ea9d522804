package io.tykredis.imports.rule;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.FileHandling.Reaction;

/** The sentences about how a component reacts to a faulty file. */
final class FileReactions {

    private FileReactions() {}

    static String of(ComponentTable table, Reaction reaction) {
        String component = "The " + table.title();
        return switch (reaction) {
            case EXITS -> component + " does not start.";
            case IGNORES_FILE -> component + " logs an error and ignores the whole file.";
            case IGNORES_VALUE -> component + " logs an error and ignores the value.";
            case READS_ON -> component + " reads the file up to there and ignores the rest.";
            case UNKNOWN -> "The effect on the " + table.title() + " is unknown, because its source is closed.";
        };
    }
}
