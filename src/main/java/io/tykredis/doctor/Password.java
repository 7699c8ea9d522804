package io.tykredis.doctor;

import io.tykredis.model.Secret;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a password that may be shown.
 *
 * @param same whether the deciding component has the same; {@code null} if there is nothing to compare, or one of the
 *     two is a reference
 */
public record Password(Kind kind, @Nullable Boolean same) {

    /** The way in which it is set. */
    public enum Kind {
        NONE,
        SET,
        /** A reference to a secret. */
        REFERENCE
    }

    static Password of(@Nullable Secret secret) {
        return new Password(
                secret == null ? Kind.NONE : secret instanceof Secret.Literal ? Kind.SET : Kind.REFERENCE, null);
    }

    static Password of(@Nullable Secret secret, @Nullable Secret deciding) {
        return new Password(of(secret).kind(), same(secret, deciding));
    }

    private static @Nullable Boolean same(@Nullable Secret one, @Nullable Secret other) {
        if (Objects.equals(one, other)) {
            return true;
        }
        boolean comparable = one == null || other == null || (isLiteral(one) && isLiteral(other));
        return comparable ? false : null;
    }

    private static boolean isLiteral(Secret secret) {
        return secret instanceof Secret.Literal;
    }
}
