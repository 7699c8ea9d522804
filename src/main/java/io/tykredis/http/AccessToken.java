package io.tykredis.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The bearer token that clients must send, if one is set. */
@Singleton
final class AccessToken {

    static final String VALUE = "translator.auth.token";
    static final String FILE = "translator.auth.token-file";

    private static final String SCHEME = "Bearer ";

    /** The characters that an Authorization header can carry (RFC 6750, b64token). */
    private static final Pattern SENDABLE = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final byte @Nullable [] token;

    /** @throws ConfigurationException if a token is set but unusable, so that the service does not start without one */
    AccessToken(Config config) {
        Optional<String> value = given(config, VALUE);
        Optional<String> file = given(config, FILE);
        if (value.isPresent() && file.isPresent()) {
            throw new ConfigurationException("Both " + VALUE + " and " + FILE + " are set. Keep one.");
        }
        token = value.map(text -> sendable(text, VALUE))
                .or(() -> file.map(path -> sendable(read(path).strip(), FILE)))
                .map(text -> text.getBytes(UTF_8))
                .orElse(null);
    }

    /** Present even if empty, unlike other settings: an empty variable for the token is a mistake. */
    private static Optional<String> given(Config config, String name) {
        return Optional.ofNullable(config.getConfigValue(name).getValue());
    }

    boolean isWanted() {
        return token != null;
    }

    /** Takes the same time for a wrong token as for the right one. */
    boolean isIn(@Nullable String authorization) {
        if (token == null || authorization == null) {
            return false;
        }
        boolean bearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String given = bearer ? authorization.substring(SCHEME.length()).strip() : "";
        return MessageDigest.isEqual(given.getBytes(UTF_8), token);
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            throw new ConfigurationException("The file that " + FILE + " names cannot be read: \"" + path
                    + "\". Use a readable file with the token, or remove the setting.");
        }
    }

    private static String sendable(String token, String setting) {
        if (!SENDABLE.matcher(token).matches()) {
            throw new ConfigurationException("The token of " + setting
                    + " is empty or contains invalid characters. Use letters, digits and ._~+/-, or remove the setting to"
                    + " run without a token.");
        }
        return token;
    }
}
