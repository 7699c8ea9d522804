package io.tykredis.merging;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.format.NativeFile;
import io.tykredis.json.Pointer;
import io.tykredis.mapping.Key;
import io.tykredis.mapping.Setting;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the spec has a key say.
 *
 * @param value empty if no file can hold it, being a reference to a secret
 * @param reason as a sentence
 */
record Wanted(Optional<JsonNode> value, String reason) {

    static Wanted of(Setting setting) {
        Optional<JsonNode> value = NativeFile.value(setting);
        return new Wanted(
                value,
                value.isPresent()
                        ? said(setting.sources().get(0))
                        : "The spec keeps it elsewhere: set " + setting.env() + " to it.");
    }

    private static String said(Pointer source) {
        return source.equals(Pointer.ROOT)
                ? "It follows from what the spec leaves out."
                : "The spec says it at \"" + source + "\".";
    }

    static String reason(Map<Key, Wanted> wanted, Key key) {
        return Objects.requireNonNull(wanted.get(key)).reason();
    }

    @Override
    public String toString() {
        return reason;
    }
}
