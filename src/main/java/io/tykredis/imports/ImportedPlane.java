package io.tykredis.imports;

import io.tykredis.model.RedisSpec;
import java.util.List;

/** A plane in an import, with its spec. */
public record ImportedPlane(String name, List<ImportedComponent> members, RedisSpec spec) {

    public ImportedPlane {
        members = List.copyOf(members);
    }
}
