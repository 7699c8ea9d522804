package io.tykredis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code docs/formats.md} says what the formats do. */
class FormatDocsTest {

    @Test
    void theDocumentIsUpToDate() throws IOException {
        Generated.check("formats.md", FormatDocs.render());
    }

    @Test
    void itIsTheSameEachTime() {
        assertThat(FormatDocs.render()).isEqualTo(FormatDocs.render());
    }
}
