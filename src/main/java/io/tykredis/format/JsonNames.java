package io.tykredis.format;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of keys and variables, encoded once. They are those of the components' tables, so there is an end to them. */
final class JsonNames {

    private static final Map<String, SerializableString> ENCODED = new ConcurrentHashMap<>();

    private JsonNames() {}

    static SerializableString of(String name) {
        SerializableString known = ENCODED.get(name);
        return known == null ? ENCODED.computeIfAbsent(name, SerializedString::new) : known;
    }
}
