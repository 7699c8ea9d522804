package io.tykredis.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the JVM has learnt of a program in a training run. It holds for the same JVM, and for the jar called by the same name
 * as in training, so both run in the jar's folder.
 */
final class AotCache {

    private static final String FILE = "app.aot";

    /** The options of a JVM that uses it. */
    static final List<String> USED = List.of("-XX:AOTCache=" + FILE);

    private AotCache() {}

    /** Starts the program, has it answer one request, and stops it, which writes the cache. */
    static void train(Path jar, String path, byte[] body) throws IOException, InterruptedException {
        try (Service service = Service.start(jar, List.of("-XX:AOTCacheOutput=" + FILE))) {
            service.firstAnswer(path, body);
        }
    }
}
