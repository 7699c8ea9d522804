package io.tykredis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.form.SentFile;
import io.tykredis.input.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole files, as components are really configured: what has nothing to do with Redis is left alone. */
class NothingElseIsMentionedTest {

    @Test
    void ofWholeFiles() {
        List<SentFile> all = new ArrayList<>();
        for (ComponentTable table : Tables.all()) {
            SentFile file = file(table.name() + ".json", table.file(), table);
            all.add(file);
            assertThat(imported(List.of(file)).diagnostics()).as(table.name()).isEmpty();
        }
        assertThat(imported(all).diagnostics()).isEmpty();
        assertThat(imported(all).spec().orElseThrow().main().topology().toString())
                .contains("redis");
        // Variables of other programs.
        all.add(file("others.env", "others.env", null));
        assertThat(imported(all).diagnostics()).isEmpty();
    }

    private static ImportResult imported(List<SentFile> files) {
        return Imports.of(Imports.SENT.files(files));
    }

    private static SentFile file(String golden, String name, ComponentTable table) {
        return new SentFile(name, Goldens.text(Goldens.file("full/" + golden)), table, Pointer.of("files", name));
    }
}
