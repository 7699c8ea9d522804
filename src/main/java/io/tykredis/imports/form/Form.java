package io.tykredis.imports.form;

import io.tykredis.catalog.Components;
import java.util.List;

/** One form of configuration file. An implementation that is a CDI bean is found by itself. */
public interface Form {

    /** Its name in answers. */
    String slug();

    Recognition recognize(FileText file, Components components);

    /** Hands everything in the file that concerns a component to the intake. */
    void read(FileText file, Intake intake);

    /** The paths of files that this one takes parts from, which then say nothing for themselves. */
    default List<String> parts(FileText file) {
        return List.of();
    }

    /** Whether its files are read, and not only recognised. */
    default boolean holdsSettings() {
        return true;
    }

    /** Whether its files refer to others, which are then not read for themselves. */
    default boolean refersToFiles() {
        return false;
    }
}
