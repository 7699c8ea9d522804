package io.tykredis.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that a test writes: {@code -Dgoldens=update} writes one anew, and fails if it was stale. */
final class Generated {

    private Generated() {}

    static void check(String name, String expected) throws IOException {
        Path file = Path.of("docs", name);
        String actual = Files.exists(file) ? Files.readString(file) : "";
        if (!actual.equals(expected) && "update".equals(System.getProperty("goldens"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
            fail("Wrote " + file + ": read the difference, then run without -Dgoldens=update.");
        }
        assertThat(actual)
                .as(file + " differs from what the code says; -Dgoldens=update writes it")
                .isEqualTo(expected);
    }
}
