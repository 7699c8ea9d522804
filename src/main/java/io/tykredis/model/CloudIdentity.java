package io.tykredis.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A login with the identity that a cloud gives to a component, in the place of user name and password.
 *
 * @param serviceAccount the account of the identity; absent: the one of the host
 */
public record CloudIdentity(Provider provider, @Nullable String serviceAccount) {

    /** The clouds whose identities components support. */
    public enum Provider {
        GCP;

        static Optional<Provider> of(String text) {
            return Arrays.stream(values())
                    .filter(each -> each.toString().equals(text))
                    .findFirst();
        }

        static List<String> spellings() {
            return Arrays.stream(values()).map(Provider::toString).toList();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
