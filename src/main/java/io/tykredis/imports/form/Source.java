package io.tykredis.imports.form;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.imports.source.KnownRelease;
import java.util.List;
import java.util.function.UnaryOperator;
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

    /** The same, with the release of each component. */
    Source with(UnaryOperator<Member> release) {
        return new Source(name, form, components.stream().map(release).toList());
    }

    /**
     * A component that the file configures.
     *
     * @param service its service name in the file
     * @param release {@code null} if the file does not contain it
     */
    public record Member(
            ComponentTable table,
            @Nullable String service,
            @Nullable KnownRelease release) {}
}
