package io.tykredis.imports.form;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.imports.source.EnvVariable;
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

    /** A component's own file that has no name. */
    public static Source of(ComponentTable table) {
        return new Source(null, ComponentFileForm.SLUG, List.of(new Member(table, null, null)));
    }

    /** Variables that are in no file. */
    public static Source of(List<EnvVariable> variables, Components components) {
        return new Source(
                null,
                EnvFileForm.SLUG,
                components.all().stream()
                        .filter(table -> variables.stream()
                                .anyMatch(variable -> variable.name().startsWith(table.envPrefix())))
                        .map(table -> new Member(table, null, null))
                        .toList());
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
