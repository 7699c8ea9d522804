package io.tykredis.app;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.merge.FileMerger;
import io.tykredis.merge.MergeScope;
import io.tykredis.translate.Translation;

/** A component with its current settings, its desired ones, and those of them to change. */
record DeployedComponent(
        ComponentInstance instance, ComponentReading reading, Translation translation, MergeScope scope) {

    void into(FileMerger merger) {
        merger.merge(instance, translation, reading, scope);
    }

    boolean isOf(ComponentTable table) {
        return instance.table().equals(table);
    }

    boolean hasFile() {
        return instance.file() != null;
    }

    /** Whether its variables refer to each secret to which the spec refers. */
    boolean refersToSecrets() {
        return FileMerger.refers(translation, reading);
    }
}
