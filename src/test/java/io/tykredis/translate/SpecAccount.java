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

/** What became, in one translation, of each place in a spec. */
final class SpecAccount {

    /** How a component takes what a place in the spec says. */
    enum Fate {
        /** Told to the component. */
        MAPPED,
        /** Decides which release the settings are for. */
        DERIVED,
        /** No setting of the component, but carried to the formats along with those that are. */
        DEPLOYED,
        /** Said to be left out, and why. */
        UNSUPPORTED,
        /** Said to another component, whose own account has it. */
        ELSEWHERE,
        /** Dropped in silence, which must never happen. */
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

    /** Every value and list. An object without members says nothing, except {@code tls}, which turns TLS on. */
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

    /** Whether a TLS file of that part of the spec is there, and each of them knows its Kubernetes Secret. */
    private boolean filesOf(Pointer tls) {
        List<Setting> files = translation.settings().stream()
                .filter(setting -> setting.file().isPresent()
                        && tls.covers(setting.sources().get(0)))
                .toList();
        // Of files that the release does not read, none is mounted, which their own omissions say.
        return files.isEmpty()
                ? FILES.stream().allMatch(file -> translation.omissions().stream()
                        .anyMatch(omission -> covers(omission, tls.child(file))))
                : files.stream()
                        .allMatch(setting -> setting.file().orElseThrow().secretName() != null);
    }

    /** An omission of the whole spec means the main store, not the stores and components beside it. */
    private static boolean covers(Omission omission, Pointer place) {
        if (omission.detail().isBlank()) {
            return false;
        }
        return omission.source().equals(Pointer.ROOT)
                ? MAIN_STORE.stream().anyMatch(name -> Pointer.of(name).covers(place))
                : omission.source().covers(place);
    }
}
