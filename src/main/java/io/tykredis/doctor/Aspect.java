package io.tykredis.doctor;

import io.tykredis.model.Endpoint;
import io.tykredis.model.Store;
import io.tykredis.model.Tls;
import io.tykredis.model.Topology;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A column of the table of connections that two components are compared in. */
public enum Aspect {
    ADDRESSES("addresses"),
    MODE("mode"),
    MASTER_NAME("masterName"),
    TLS("tls"),
    VERIFICATION("verification"),
    USERNAME("username"),
    DATABASE("database");

    private final String field;

    Aspect(String field) {
        this.field = field;
    }

    /** The name of the column in JSON. */
    public String field() {
        return field;
    }

    /** Verification is compared only if both use TLS; otherwise only the TLS aspect can differ. */
    boolean differs(Store one, Store other) {
        return (this != VERIFICATION || (one.tls() != null && other.tls() != null)) && !of(one).equals(of(other));
    }

    private Object of(Store store) {
        return switch (this) {
            // Compared as sets: the order of the addresses does not matter.
            case ADDRESSES ->
                store.topology().endpoints().stream()
                        .map(Endpoint::toString)
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
            case MODE -> store.topology().mode();
            case MASTER_NAME -> store.topology() instanceof Topology.Sentinel sentinel ? sentinel.masterName() : "";
            case TLS -> store.tls() != null;
            case VERIFICATION -> Tls.of(store).map(Tls::skipsVerification);
            case USERNAME -> Objects.requireNonNullElse(store.username(), "default");
            case DATABASE -> Objects.requireNonNullElse(store.database(), 0);
        };
    }
}
