package io.tykredis.imports.form;

import io.tykredis.catalog.Components;
import java.util.List;

/** A form of configuration file. Implementations are found as CDI beans. */
public interface Form {

    /** Its name in responses. */
    String slug();

    Recognition recognize(FileText file, Components components);

    /** Adds all settings of components in the file to the intake. */
    void read(FileText file, Intake intake);

    /** The paths of files from which this one includes parts. These files are then not read separately. */
    default List<String> parts(FileText file) {
        return List.of();
    }

    /** Whether its files are read, rather than only recognised. */
    default boolean holdsSettings() {
        return true;
    }

    /** Whether its files refer to others, which are then not read separately. */
    default boolean refersToFiles() {
        return false;
    }
}
