package io.tykredis.imports;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.input.Pointer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reported findings that are the reasons why a plane has no spec. */
final class FatalFindings {

    private FatalFindings() {}

    /** The reported findings about names and objects that the components do not read. */
    static List<Diagnostic> misspelt(Plane plane, List<Diagnostic> reported) {
        Set<Pointer> places = plane.readings()
                .flatMap(reading -> Stream.concat(
                        reading.unread().stream().map(UnreadName::at),
                        reading.misfits().stream().map(ComponentReading.Misfit::at)))
                .collect(Collectors.toSet());
        return reported.stream()
                .filter(found -> places.contains(found.pointer()))
                .toList();
    }

    /** The reasons why no component of the plane has an address. */
    static List<Diagnostic> lost(Plane plane, List<Diagnostic> reported) {
        List<Diagnostic> causes = reported.stream()
                .filter(found -> plane.readings().anyMatch(reading -> reading.isAboutAddress(found.pointer())))
                .toList();
        return causes.stream().anyMatch(FatalFindings::isError)
                ? causes.stream().filter(FatalFindings::isError).toList()
                : causes;
    }

    static boolean isError(Diagnostic found) {
        return found.code().severity() == Severity.ERROR;
    }

    /** The reported errors in files that their components ignore: what else is in them has no effect. */
    static List<Diagnostic> rejected(Plane plane, List<Diagnostic> reported) {
        Set<Pointer> places = plane.members().stream()
                .filter(member -> member.reading().isFileRejected())
                .map(member -> member.reading().at())
                .collect(Collectors.toSet());
        return reported.stream()
                .filter(found -> isError(found) && places.contains(found.pointer()))
                .toList();
    }

    /** The reported errors in values that no spec can represent. */
    static List<Diagnostic> unusable(Plane plane, List<Diagnostic> reported) {
        Set<Pointer> places = plane.members().stream()
                .flatMap(member -> member.errors().stream())
                .map(error -> error.pointer())
                .collect(Collectors.toSet());
        return reported.stream()
                .filter(found -> isError(found) && places.contains(found.pointer()))
                .toList();
    }
}
