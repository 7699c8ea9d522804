package io.tykredis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.document.SpecDocument;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.VariablesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole files, as components are really configured: what has nothing to do with Redis is left alone. */
class NothingElseIsMentionedTest {

    private static final Path FULL = Path.of("src/test/resources/full");

    static List<ComponentTable> tables() {
        return Tables.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void ofAFile(ComponentTable table) throws IOException {
        ImportResult imported = Imports.of(table, full(table));
        assertThat(imported.diagnostics()).isEmpty();
        assertThat(SpecDocument.of(imported.spec().orElseThrow())
                        .at("/topology/endpoint")
                        .textValue())
                .isEqualTo("redis:6379");
    }

    @Test
    void ofFiveFiles() throws IOException {
        ObjectNode configs = JsonNodeFactory.instance.objectNode();
        for (ComponentTable table : Tables.all()) {
            configs.set(table.name(), full(table));
        }
        assertThat(Imports.ofAll(configs).diagnostics()).isEmpty();
    }

    @Test
    void ofVariables() throws IOException {
        ImportRequest sent = new ImportRequest(
                List.of(), VariablesReader.ofFile(Files.readAllBytes(FULL.resolve("others.env"))), List.of());
        ImportResult imported = Imports.IMPORTER.all(sent);
        assertThat(imported.diagnostics()).isEmpty();
        assertThat(imported.spec()).isEmpty();
    }

    private static ObjectNode full(ComponentTable table) throws IOException {
        return Imports.json(Files.readString(FULL.resolve(table.name() + ".json")));
    }
}
