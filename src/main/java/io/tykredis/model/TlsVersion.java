package io.tykredis.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The TLS versions that every component accepts, in ascending order. */
public enum TlsVersion {
    V1_0("1.0"),
    V1_1("1.1"),
    V1_2("1.2"),
    V1_3("1.3");

    private final String text;

    TlsVersion(String text) {
        this.text = text;
    }

    public static Optional<TlsVersion> of(String text) {
        return Arrays.stream(values()).filter(v -> v.text.equals(text)).findFirst();
    }

    public static List<String> spellings() {
        return Arrays.stream(values()).map(TlsVersion::toString).toList();
    }

    /** The spelling of TLS libraries. */
    public String protocol() {
        return this == V1_0 ? "TLSv1" : "TLSv" + text;
    }

    @Override
    public String toString() {
        return text;
    }
}
