package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Role;
import io.tykredis.format.NativeFile;
import io.tykredis.input.Pointer;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The value of a key according to the spec, with the reason.
 *
 * @param value empty if no file can contain it, because it is a reference to a secret
 * @param reason one sentence
 */
record DesiredValue(Optional<JsonNode> value, String reason) {

    /** The reason of a removal. */
    static final String NOT_SET = "The spec does not set it.";

    /** The places of whole stores. A key derived from one belongs to no single field. */
    private static final Set<Pointer> STORES =
            Arrays.stream(Role.values()).map(Role::pointer).collect(Collectors.toUnmodifiableSet());

    static DesiredValue of(Setting setting) {
        Optional<JsonNode> value = NativeFile.value(setting);
        return new DesiredValue(
                value,
                value.isPresent()
                        ? stated(setting)
                        : "The spec refers to the secret. Set " + setting.env() + " from it.");
    }

    /** The reason of the first setting of a component with this concept. */
    static String stated(Translation translation, Concept concept) {
        return translation.settings().stream()
                .filter(setting -> setting.key().concept() == concept)
                .map(DesiredValue::stated)
                .findFirst()
                .orElse(NOT_SET);
    }

    /** The reason of a setting that the spec has. */
    static String stated(Setting setting) {
        Pointer source = setting.sources().get(0);
        return STORES.contains(source)
                ? "Default, because the spec does not set it."
                : "Set by " + source + " in the spec.";
    }

    static String reason(Map<Key, DesiredValue> desired, Key key) {
        return Objects.requireNonNull(desired.get(key)).reason();
    }

    @Override
    public String toString() {
        return reason;
    }
}
