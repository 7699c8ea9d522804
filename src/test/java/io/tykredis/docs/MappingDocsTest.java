package io.tykredis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code docs/mapping.md} says what the tables say. */
class MappingDocsTest {

    @Test
    void theDocumentIsUpToDate() throws IOException {
        Generated.check("mapping.md", MappingDocs.render());
    }

    @Test
    void itIsTheSameEachTime() {
        assertThat(MappingDocs.render()).isEqualTo(MappingDocs.render());
    }
}
