package io.tykredis.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A {@code redis-server} to start. */
public enum RedisBinary {
    /** The bundled one. */
    V6_2,
    /** The one in the PATH, if it is 7.0 or newer. */
    V7;

    private static final Path FOLDER = Path.of("target", "redis-6.2");

    /** Absent if the PATH has none, or if none is bundled for the platform. */
    public Optional<Path> path() {
        return switch (this) {
            case V6_2 -> Optional.ofNullable(extracted());
            case V7 -> installed();
        };
    }

    private static synchronized Path extracted() {
        String resource = resource();
        try (InputStream in = resource == null ? null : RedisBinary.class.getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            Path file = FOLDER.resolve("redis-server").toAbsolutePath();
            if (!Files.isExecutable(file)) {
                Files.createDirectories(FOLDER);
                Path partial = Files.createTempFile(FOLDER.toAbsolutePath(), "redis", ".part");
                Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
                partial.toFile().setExecutable(true);
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (system.contains("linux")) {
            return arm ? "/redis-server-6.2.7-linux-arm64" : "/redis-server-6.2.6-v5-linux-amd64";
        }
        return system.contains("mac") ? "/redis-server-6.2.6-v5-darwin-" + (arm ? "arm64" : "amd64") : null;
    }

    private static Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .filter(RedisBinary::isSeven)
                .findFirst();
    }

    private static boolean isSeven(Path file) {
        try {
            Process process = new ProcessBuilder(file.toString(), "--version").start();
            return new String(process.getInputStream().readAllBytes()).matches("(?s).*v=([7-9]|\\d\\d).*");
        } catch (IOException e) {
            return false;
        }
    }
}
