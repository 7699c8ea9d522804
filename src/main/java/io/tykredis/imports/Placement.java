package io.tykredis.imports;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.SourcePlaces;
import io.tykredis.input.InputError;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds the positions in the input files to findings. */
final class Placement {

    private final SourcePlaces places;

    Placement(ImportRequest request) {
        this.places = new SourcePlaces(request);
    }

    /**
     * The findings in order, with one of equal findings at one position: an anchor can give it several places, and Helm
     * values several components. One of several components names none.
     */
    List<Diagnostic> sorted(Stream<Diagnostic> found) {
        Map<List<@Nullable Object>, Diagnostic> findings = new LinkedHashMap<>();
        found.distinct()
                .map(this::placed)
                .sorted()
                .forEach(each -> findings.merge(
                        identity(each),
                        each,
                        (first, other) ->
                                Objects.equals(first.component(), other.component()) ? first : first.ofNoComponent()));
        return List.copyOf(findings.values());
    }

    /** Those of the sorted findings that stand for these. */
    List<Diagnostic> among(List<Diagnostic> sorted, List<Diagnostic> some) {
        Map<List<@Nullable Object>, Diagnostic> kept =
                sorted.stream().collect(Collectors.toMap(Placement::identity, each -> each, (first, other) -> first));
        return some.stream()
                .map(this::placed)
                .map(each -> kept.getOrDefault(identity(each), each))
                .distinct()
                .toList();
    }

    private Diagnostic placed(Diagnostic found) {
        return found.position() == null ? found.in(places.of(found.pointer())) : found;
    }

    private static List<@Nullable Object> identity(Diagnostic found) {
        boolean placed = found.position() != null;
        return Arrays.asList(
                found.code(),
                placed ? null : found.component(),
                placed ? found.position() : found.pointer(),
                found.message(),
                found.fix());
    }

    List<InputError> of(List<InputError> errors) {
        return errors.stream()
                .map(error -> error.in(places.of(error.pointer())))
                .toList();
    }
}
