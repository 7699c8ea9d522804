package io.tykredis.catalog;

import io.tykredis.model.Version;
import java.util.Locale;
import java.util.Optional;

/** A server that a component can use; its name is that of its column in the releases' files. */
public enum Server {
    REDIS,
    VALKEY;

    /** The versions that a release supports, in the words of its release notes. */
    public Optional<String> versions(ComponentTable table, Version release) {
        return table.history().note(name().toLowerCase(Locale.ROOT), release);
    }
}
