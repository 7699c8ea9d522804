package io.tykredis.translate;

import io.tykredis.model.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of a setting, independent of any format. */
public sealed interface Value {

    <R> R accept(Visitor<R> visitor);

    /** One case for each kind of value, so that a new kind cannot be forgotten by a format. */
    interface Visitor<R> {
        R text(String text);

        R whole(int number);

        R flag(boolean flag);

        R list(List<String> items);

        R map(Map<String, String> entries);

        R secret(Secret secret);
    }

    record Text(String text) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(text);
        }
    }

    /**
     * The path of a TLS file on the component's host.
     *
     * @param secretName the Kubernetes Secret that contains it, under its file name as the key
     */
    record TlsFile(String path, @Nullable String secretName) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(path);
        }
    }

    record Whole(int number) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.whole(number);
        }
    }

    record Flag(boolean flag) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flag(flag);
        }
    }

    record Items(List<String> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(items);
        }
    }

    record Entries(Map<String, String> entries) implements Value {
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /**
         * Whether a variable cannot carry the map: its entries have exactly one colon, but an IPv6 address has more.
         */
        public boolean isAmbiguousAsVariable() {
            return entries.keySet().stream().anyMatch(host -> host.indexOf(':') >= 0);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.map(entries);
        }
    }

    record Hidden(Secret secret) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.secret(secret);
        }
    }
}
