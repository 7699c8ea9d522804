package io.tykredis.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/**
 * This program, as reports name it.
 *
 * @param docs the address under which the repository's files can be read, if it is known
 */
public record Tool(Optional<String> docs) {

    public static final String NAME = "tyk-redis";

    /** The version, as written by the build. */
    public static String version() {
        try (InputStream in = Tool.class.getResourceAsStream("/io/tykredis/cli/version")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the version", e);
        }
    }

    /** The address of a page of the repository. */
    Optional<String> page(String path) {
        return docs.map(base -> base.endsWith("/") ? base + path : base + "/" + path);
    }
}
