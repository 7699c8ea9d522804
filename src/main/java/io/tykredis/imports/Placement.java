package io.tykredis.imports;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.SourcePlaces;
import io.tykredis.input.InputError;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds the positions in the input files to findings. */
final class Placement {

    private final SourcePlaces places;

    Placement(ImportRequest request) {
        this.places = new SourcePlaces(request);
    }

    Stream<Diagnostic> of(Stream<Diagnostic> found) {
        return found.map(each -> each.position() == null ? each.in(places.of(each.pointer())) : each);
    }

    /** The findings in order, with one of equal findings at one position, which an anchor can give several places. */
    List<Diagnostic> sorted(Stream<Diagnostic> found) {
        Set<List<@Nullable Object>> known = new HashSet<>();
        return of(found.distinct())
                .sorted()
                .filter(each -> each.position() == null
                        || known.add(Arrays.asList(
                                each.code(), each.component(), each.position(), each.message(), each.fix())))
                .toList();
    }

    List<InputError> of(List<InputError> errors) {
        return errors.stream()
                .map(error -> error.in(places.of(error.pointer())))
                .toList();
    }
}
