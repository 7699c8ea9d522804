package io.tykredis.translate;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.document.SpecDocument;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Store;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The use of each place in a spec by one translation. */
final class SpecAccount {

    /** How a component uses a place in the spec. */
    enum Fate {
        /** It becomes a setting of the component. */
        MAPPED,
        /** It determines the component's release. */
        DERIVED,
        /** It is no setting, but the formats use it together with one. */
        DEPLOYED,
        /** It is reported as omitted, with the reason. */
        UNSUPPORTED,
        /** It belongs to another component, whose own account contains it. */
        ELSEWHERE,
        /** It is dropped silently, which must never happen. */
        LOST
    }

    private static final Set<String> MAIN_STORE = Stream.of(Store.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());

    private static final List<String> FILES = List.of("caFile", "certFile", "keyFile");

    private final Translation translation;
    private final Set<Pointer> mapped;

    SpecAccount(Translation translation) {
        this.translation = translation;
        this.mapped = translation.settings().stream()
                .flatMap(setting -> setting.sources().stream())
                .collect(Collectors.toSet());
    }

    static List<Pointer> lost(RedisSpec spec, Translation translation) {
        SpecAccount account = new SpecAccount(translation);
        return places(spec).stream()
                .filter(place -> account.of(place) == Fate.LOST)
                .toList();
    }

    /** All values and lists. An empty object means nothing, except {@code tls}, which turns TLS on. */
    static List<Pointer> places(RedisSpec spec) {
        List<Pointer> places = new ArrayList<>();
        collect(SpecDocument.of(spec), Pointer.ROOT, places);
        return places;
    }

    private static void collect(JsonNode node, Pointer at, List<Pointer> places) {
        if (!node.isObject() || at.name().equals("tls")) {
            places.add(at);
        }
        node.properties().forEach(member -> collect(member.getValue(), at.child(member.getKey()), places));
    }

    Fate of(Pointer place) {
        if (mapped.contains(place)) {
            return Fate.MAPPED;
        } else if (translation.omissions().stream().anyMatch(omission -> covers(omission, place))) {
            return Fate.UNSUPPORTED;
        }
        if (place.name().equals("secretName") && filesOf(place.parent())) {
            return Fate.DEPLOYED;
        }
        Pointer components = Pointer.of("components");
        Pointer own = components.child(translation.table().name());
        if (place.equals(Pointer.of("tykVersion")) || place.equals(own.child("version"))) {
            return Fate.DERIVED;
        }
        return components.covers(place) && !own.covers(place) ? Fate.ELSEWHERE : Fate.LOST;
    }

    /** Whether that part of the spec has a TLS file, and every such file has a Kubernetes Secret. */
    private boolean filesOf(Pointer tls) {
        List<Setting> files = translation.settings().stream()
                .filter(setting -> setting.file().isPresent()
                        && tls.covers(setting.sources().get(0)))
                .toList();
        // Files that the release does not read are not mounted; their omissions report them.
        return files.isEmpty()
                ? FILES.stream().allMatch(file -> translation.omissions().stream()
                        .anyMatch(omission -> covers(omission, tls.child(file))))
                : files.stream()
                        .allMatch(setting -> setting.file().orElseThrow().secretName() != null);
    }

    /** An omission of the whole spec is about the main store, not about separate stores and components. */
    private static boolean covers(Omission omission, Pointer place) {
        if (omission.detail().isBlank()) {
            return false;
        }
        return omission.source().equals(Pointer.ROOT)
                ? MAIN_STORE.stream().anyMatch(name -> Pointer.of(name).covers(place))
                : omission.source().covers(place);
    }
}
