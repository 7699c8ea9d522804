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

/**
 * The result of an import.
 *
 * @param planes each with the equivalent spec, the one that decides first; empty if {@code fatal} is not
 * @param fatal why there is none
 * @param diagnostics everything worth telling, those of {@code fatal} too
 * @param reading what was read of files as people hold them
 * @param compared the planes by name, usable or not, whose components were compared with each other
 * @param meant what may have been meant, if nothing concerns Redis
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

    /** The spec of the plane that decides. */
    public Optional<RedisSpec> spec() {
        return planes.stream().findFirst().map(ImportedPlane::spec);
    }

    /**
     * The spec, if there is one and it may be used.
     *
     * @throws RejectedInput if none can be made, or if there are warnings and {@code strict}
     * @throws InvalidInput if nothing that was sent concerns Redis
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
     * This result, if there is any component in it.
     *
     * @throws InvalidInput if nothing that was sent concerns Redis
     */
    public ImportResult requireComponents() {
        if (compared.values().stream().allMatch(plane -> plane.members().isEmpty())) {
            throw nothing();
        }
        return this;
    }

    /** Nothing that was sent concerns Redis; what it refers to may. */
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
