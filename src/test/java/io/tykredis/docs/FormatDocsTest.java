package io.tykredis.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/formats.md} says what the formats do. {@code -Dgoldens=update} writes it, and fails if it was stale. */
class FormatDocsTest {

    private static final Path FILE = Path.of("docs", "formats.md");

    @Test
    void theDocumentIsUpToDate() throws IOException {
        String expected = FormatDocs.render();
        String actual = Files.exists(FILE) ? Files.readString(FILE) : "";

        if (!actual.equals(expected) && "update".equals(System.getProperty("goldens"))) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, expected);
            fail("Wrote " + FILE + ": read the difference, then run without -Dgoldens=update.");
        }
        assertThat(actual)
                .as(FILE + " differs from what the formats do; -Dgoldens=update writes it")
                .isEqualTo(expected);
    }

    @Test
    void itIsTheSameEachTime() {
        assertThat(FormatDocs.render()).isEqualTo(FormatDocs.render());
    }
}
