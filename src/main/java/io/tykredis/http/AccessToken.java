package io.tykredis.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The bearer token that clients must show, if there is one. Only its digest is kept. */
@Singleton
final class AccessToken {

    static final String VALUE = "translator.auth.token";
    static final String FILE = "translator.auth.token-file";

    private static final String SCHEME = "Bearer ";

    /** What an Authorization header can carry (RFC 6750, b64token). */
    private static final Pattern SENDABLE = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final byte @Nullable [] digest;

    /** @throws IllegalStateException so that the service does not start open when a token was meant */
    AccessToken(
            @ConfigProperty(name = VALUE) Optional<String> value, @ConfigProperty(name = FILE) Optional<Path> file) {
        if (value.isPresent() && file.isPresent()) {
            throw new IllegalStateException("Both " + VALUE + " and " + FILE + " are set. Keep one.");
        }
        digest = value.map(token -> digest(sendable(token, VALUE)))
                .or(() -> file.map(path -> digest(sendable(read(path).strip(), FILE))))
                .orElse(null);
    }

    boolean isWanted() {
        return digest != null;
    }

    /** Takes as long for a wrong token as for the right one. */
    boolean isIn(@Nullable String authorization) {
        if (digest == null || authorization == null) {
            return false;
        }
        boolean bearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String given = bearer ? authorization.substring(SCHEME.length()).strip() : "";
        return MessageDigest.isEqual(digest(given), digest);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the file that " + FILE + " names.", e);
        }
    }

    private static String sendable(String token, String setting) {
        if (!SENDABLE.matcher(token).matches()) {
            throw new IllegalStateException("The token of " + setting
                    + " is empty or holds what no Authorization header can carry. Use letters, digits and ._~+/-.");
        }
        return token;
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
