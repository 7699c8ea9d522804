package io.tykredis.bench;

import java.nio.file.Path;

/** The JVM that measures is also the one that is measured. */
final class Jvm {

    private Jvm() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
