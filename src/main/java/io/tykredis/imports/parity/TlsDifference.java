package io.tykredis.imports.parity;

import static io.tykredis.imports.parity.ParityDifference.first;
import static io.tykredis.imports.parity.ParityDifference.place;
import static io.tykredis.imports.parity.ParityDifference.second;
import static io.tykredis.imports.parity.ParityDifference.setting;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ImportedComponent;
import io.tykredis.imports.Plane;
import io.tykredis.model.Store;
import io.tykredis.model.Tls;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The comparison of the TLS settings of two components, with the text about their differences. */
final class TlsDifference {

    private static final Map<Concept, Function<Tls, @Nullable Object>> SETTINGS = new LinkedHashMap<>();

    static {
        SETTINGS.put(Concept.CA_FILE, Tls::caFile);
        SETTINGS.put(Concept.CERT_FILE, Tls::certFile);
        SETTINGS.put(Concept.KEY_FILE, Tls::keyFile);
        SETTINGS.put(Concept.TLS_MIN_VERSION, Tls::minVersion);
        SETTINGS.put(Concept.TLS_MAX_VERSION, Tls::maxVersion);
        SETTINGS.put(Concept.SSL_INSECURE_SKIP_VERIFY, Tls::skipsVerification);
    }

    /** The values that count where the release has a setting for them. */
    private static final Map<Concept, Function<Tls, Object>> EFFECTIVE = Map.of(
            Concept.TLS_MIN_VERSION, Tls::effectiveMinVersion, Concept.TLS_MAX_VERSION, Tls::effectiveMaxVersion);

    private TlsDifference() {}

    static boolean exists(Plane.Pair pair) {
        Tls ours = pair.ours().tls();
        Tls theirs = pair.theirs().tls();
        if (ours == null || theirs == null) {
            return !Objects.equals(ours, theirs) && !pair.leavesOpen(Concept.USE_SSL);
        }
        return SETTINGS.keySet().stream().anyMatch(concept -> differs(pair, concept, ours, theirs));
    }

    private static boolean differs(Plane.Pair pair, Concept concept, Tls ours, Tls theirs) {
        Function<Tls, @Nullable Object> written = SETTINGS.getOrDefault(concept, tls -> null);
        Function<Tls, Object> effective = EFFECTIVE.get(concept);
        if (Objects.equals(written.apply(ours), written.apply(theirs)) || pair.leavesOpen(concept)) {
            return false;
        }
        return effective == null
                || !pair.spelling(pair.first()).isRead(concept)
                || !pair.spelling(pair.second()).isRead(concept)
                || !effective.apply(ours).equals(effective.apply(theirs));
    }

    static String message(Plane.Pair pair) {
        Tls ours = pair.ours().tls();
        Tls theirs = pair.theirs().tls();
        if (ours == null || theirs == null) {
            return "The " + second(pair) + " connects " + with(theirs) + " TLS, the " + first(pair) + " " + with(ours)
                    + ". A Redis port accepts only one of the two.";
        }
        String settings = SETTINGS.entrySet().stream()
                .filter(each -> differs(pair, each.getKey(), ours, theirs))
                .map(each -> named(pair, pair.second(), each.getKey()) + " is "
                        + shown(each.getValue().apply(theirs)) + ", but " + named(pair, pair.first(), each.getKey())
                        + " is " + shown(each.getValue().apply(ours)))
                .collect(Collectors.joining("; "));
        return "The TLS settings of the " + second(pair) + " differ from the " + first(pair) + "'s: " + settings + ".";
    }

    /** The setting, with its place if both components have this name. */
    private static String named(Plane.Pair pair, ImportedComponent member, Concept concept) {
        boolean both = pair.spelling(pair.first())
                .of(concept)
                .equals(pair.spelling(pair.second()).of(concept));
        return both ? setting(pair, member, concept) : pair.spelling(member).of(concept);
    }

    static String fix(Plane.Pair pair) {
        Store ours = pair.ours();
        if (ours.tls() == null || pair.theirs().tls() == null) {
            ImportedComponent without = ours.tls() == null ? pair.first() : pair.second();
            ImportedComponent with = ours.tls() == null ? pair.second() : pair.first();
            return "If this port uses TLS, set " + pair.spelling(without).on(Concept.USE_SSL)
                    + place(pair, without, Concept.USE_SSL) + ". Otherwise remove "
                    + setting(pair, with, Concept.USE_SSL) + ".";
        }
        return "Use the same TLS settings for both components.";
    }

    private static String with(@Nullable Tls tls) {
        return tls == null ? "without" : "with";
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "not set" : value.toString();
    }
}
