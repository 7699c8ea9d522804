package io.tykredis.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.document.SpecDocument;
import io.tykredis.format.EnvVariables;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The use of each place in a spec by one translation. */
public final class SpecAccount {

    private static final Pointer COMPONENTS = Pointer.of("components");

    private SpecAccount() {}

    /**
     * The places that are dropped silently, which must never happen: they become no setting, do not decide the release,
     * belong to this component, and are in no report.
     *
     * @param reports the places of the reports that something is left out
     */
    public static List<Pointer> lost(RedisSpec spec, Translation translation, List<Pointer> reports) {
        Set<String> variables = EnvVariables.of(translation).keySet();
        Set<Pointer> mapped = translation.settings().stream()
                .filter(setting -> variables.contains(setting.env()))
                .flatMap(setting -> setting.sources().stream())
                .collect(Collectors.toSet());
        Pointer own = COMPONENTS.child(translation.table().name());
        return places(spec).stream()
                .filter(place -> !mapped.contains(place))
                .filter(place -> !place.equals(Pointer.of("tykVersion")) && !place.equals(own.child("version")))
                .filter(place -> own.covers(place) || !COMPONENTS.covers(place))
                .filter(place -> !isReported(reports, place))
                .filter(place ->
                        !place.name().equals("secretName") || !areMounted(place.parent(), translation, reports))
                .toList();
    }

    /**
     * All values, lists and passwords. An empty object means nothing, except {@code tls}, which turns TLS on.
     */
    public static List<Pointer> places(RedisSpec spec) {
        List<Pointer> places = new ArrayList<>();
        collect(SpecDocument.of(spec), Pointer.ROOT, places);
        return places;
    }

    private static void collect(JsonNode node, Pointer at, List<Pointer> places) {
        boolean password = at.name().endsWith("assword");
        if (!node.isObject() || password || at.name().equals("tls")) {
            places.add(at);
        }
        if (!password) {
            node.properties().forEach(member -> collect(member.getValue(), at.child(member.getKey()), places));
        }
    }

    /** Whether every TLS file at that place has a Kubernetes Secret, or is reported because the release reads none. */
    private static boolean areMounted(Pointer tls, Translation translation, List<Pointer> reports) {
        List<Setting> files = translation.settings().stream()
                .filter(setting -> setting.file().isPresent()
                        && tls.covers(setting.sources().get(0)))
                .toList();
        return files.isEmpty()
                ? Stream.of("caFile", "certFile", "keyFile").allMatch(file -> isReported(reports, tls.child(file)))
                : files.stream()
                        .allMatch(setting -> setting.file().orElseThrow().secretName() != null);
    }

    /** A report on the whole spec is about the main store, not about separate stores and components. */
    private static boolean isReported(List<Pointer> reports, Pointer place) {
        boolean elsewhere = Pointer.of("stores").covers(place) || COMPONENTS.covers(place);
        return reports.stream().anyMatch(report -> report.equals(Pointer.ROOT) ? !elsewhere : report.covers(place));
    }
}
