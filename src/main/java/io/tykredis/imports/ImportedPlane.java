package io.tykredis.imports;

import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.model.RedisSpec;
import java.util.List;
import java.util.Objects;

/** A plane in an import, with its spec. */
public record ImportedPlane(String name, List<ImportedComponent> members, RedisSpec spec) {

    public ImportedPlane {
        members = List.copyOf(members);
    }

    /** Whether the instance is one of its members. Of instances with the same settings, only the first is. */
    public boolean contains(ComponentInstance instance) {
        return members.stream()
                .anyMatch(member -> member.table().equals(instance.table())
                        && Objects.equals(member.service(), instance.service()));
    }

    public boolean isDataPlane() {
        return members.stream().anyMatch(member -> member.reading().dataPlane());
    }
}
