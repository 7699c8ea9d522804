package io.tykredis.imports.parity;

import io.tykredis.catalog.Concept;
import io.tykredis.model.Secret;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The comparison of two components' credentials. */
final class CredentialComparison {

    private CredentialComparison() {}

    static boolean differ(String field, Store ours, Store theirs) {
        Object one = of(field, ours);
        Object other = of(field, theirs);
        return !Objects.equals(one, other) && !areOfTwoForms(one, other);
    }

    static boolean cannotCompare(String field, Store ours, Store theirs) {
        return areOfTwoForms(of(field, ours), of(field, theirs));
    }

    static boolean isMissing(String field, Store store) {
        return of(field, store) == null;
    }

    static Concept setting(String field) {
        return switch (field) {
            case "username" -> Concept.USERNAME;
            case "password" -> Concept.PASSWORD;
            default -> Concept.SENTINEL_PASSWORD;
        };
    }

    static String name(String field) {
        return switch (field) {
            case "username" -> "user name";
            case "password" -> "password";
            default -> "Sentinel password";
        };
    }

    private static boolean areOfTwoForms(@Nullable Object one, @Nullable Object other) {
        return one instanceof Secret
                && other instanceof Secret
                && !one.equals(other)
                && !(one instanceof Secret.Literal && other instanceof Secret.Literal);
    }

    private static @Nullable Object of(String field, Store store) {
        return switch (field) {
            case "username" -> store.username();
            case "password" -> store.password();
            default -> store.topology() instanceof Topology.Sentinel sentinel ? sentinel.sentinelPassword() : null;
        };
    }
}
