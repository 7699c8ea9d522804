package io.tykredis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs that {@code bench/run} has built. */
final class Apps {

    /** As it is shipped. */
    static final Path SERVICE = Path.of("target/quarkus-app/quarkus-run.jar");

    /** {@code bench/constant} alone, on the same extensions with the same settings. */
    static final Path EMPTY = built("empty");

    /** The service and the empty program again, laid out for an AOT cache, which is made beside them. */
    static final Path SERVICE_AOT = built("service-aot");

    static final Path EMPTY_AOT = built("empty-aot");

    private static final Path TARGET = Path.of("target");

    private Apps() {}

    private static Path built(String name) {
        return Path.of("bench/target/apps", name, "target/quarkus-app/quarkus-run.jar");
    }

    /** There only after {@code ./mvnw package -Dnative}. */
    static Optional<Path> nativeBinary() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.toString().endsWith("-runner"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
