package io.tykredis.imports.form;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.imports.source.KnownRelease;
import io.tykredis.model.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of one file.
 *
 * @param form the slug of its form
 */
public record Source(@Nullable String name, String form, List<Member> components) {

    public Source {
        components = List.copyOf(components);
    }

    /**
     * A component that the file configures.
     *
     * @param service its service name in the file
     * @param versionFrom the source of the version
     */
    public record Member(
            String component,
            @Nullable String service,
            @Nullable Version version,
            @Nullable String versionFrom) {

        static Member of(ComponentTable table, @Nullable String service, @Nullable KnownRelease release) {
            return new Member(
                    table.name(),
                    service,
                    release == null ? null : release.version(),
                    release == null ? null : release.from());
        }
    }
}
