package io.tykredis.imports;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.imports.form.FileReading;
import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The result of an import.
 *
 * @param planes the planes with their equivalent specs, the deciding plane first; empty if {@code fatal} is not empty
 * @param fatal the reasons why there is no spec
 * @param diagnostics all diagnostics, including those in {@code fatal}
 * @param reading the content of the input files
 * @param compared the planes by name, usable or not, in which components were compared with each other
 * @param meant suggestions if the input contains no Redis settings
 */
public record ImportResult(
        List<ImportedPlane> planes,
        List<Diagnostic> fatal,
        List<Diagnostic> diagnostics,
        FileReading reading,
        Map<String, Plane> compared,
        List<InputError> meant) {

    public ImportResult {
        planes = List.copyOf(planes);
        fatal = List.copyOf(fatal);
        diagnostics = List.copyOf(diagnostics);
        compared = Collections.unmodifiableMap(new LinkedHashMap<>(compared));
        meant = List.copyOf(meant);
    }

    /** The spec of the deciding plane. */
    public Optional<RedisSpec> spec() {
        return planes.stream().findFirst().map(ImportedPlane::spec);
    }

    /**
     * Returns the spec, if it exists and is usable.
     *
     * @throws RejectedInput if no spec can represent the input, or if there are warnings and {@code strict} is set
     * @throws InvalidInput if the input contains no Redis settings
     */
    public RedisSpec require(boolean strict) {
        if (!fatal.isEmpty()) {
            throw new RejectedInput(RejectedInput.Reason.UNUSABLE, fatal, diagnostics);
        }
        RedisSpec made = spec().orElseThrow(this::nothing);
        if (strict) {
            new Diagnostics(diagnostics).require(true);
        }
        return made;
    }

    /**
     * Returns this result, if it contains any component.
     *
     * @throws InvalidInput if the input contains no Redis settings
     */
    public ImportResult requireComponents() {
        if (compared.values().stream().allMatch(plane -> plane.members().isEmpty())) {
            throw nothing();
        }
        return this;
    }

    /** For people: the components whose release is assumed to be the newest; empty if there is none. */
    public String assumed() {
        String releases = compared.values().stream()
                .flatMap(plane -> plane.members().stream())
                .filter(ImportedComponent::isReleaseAssumed)
                .map(member -> member.table().title() + " " + member.table().newest())
                .distinct()
                .collect(Collectors.joining(", "));
        return releases.isEmpty() ? "" : "Assumed the newest release, because the input names none: " + releases + ".";
    }

    /** The error if the input contains no Redis settings. Files that it refers to may contain some. */
    private InvalidInput nothing() {
        if (!meant.isEmpty()) {
            return new InvalidInput(InvalidInput.Kind.WRONG, meant);
        }
        if (!reading.missing().isEmpty()) {
            return new InvalidInput(InvalidInput.Kind.WRONG, reading.missing());
        }
        return new InvalidInput(
                InvalidInput.Kind.WRONG,
                List.of(
                        new InputError(
                                Pointer.ROOT,
                                InputError.Code.INVALID_VALUE,
                                "The input contains no Redis settings of any component.",
                                "Send a component's file in \"configs\", or variables such as TYK_GW_STORAGE_ADDRS in \"env\".")));
    }
}
