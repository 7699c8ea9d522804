package io.tykredis.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.document.SpecDocument;
import io.tykredis.imports.ImportResult;
import io.tykredis.imports.Imports;
import io.tykredis.input.InvalidInput;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** A name given twice is told in a component's file, left alone where it is nothing of Redis, and an error elsewhere. */
class ImportRequestReaderTest {

    private static final ImportRequestReader READER = Imports.SENT;

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/ImportRequestReaderTest.ofAWholeBody.csv", delimiter = '|', quoteCharacter = '`')
    void ofAWholeBody(String body, String expected) {
        assertThat(reported(() -> READER.read(bytes(body)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | error ",
                "{'storage': {'addrs': [], 'addrs': []}, 'a': 1, 'a': 1} | /storage/addrs, /a",
                "{'storage': {}, 'a': '\\ud800'} | ``",
                "{'storage': {'password': '\\ud800'}} | error /storage/password",
            })
    void ofOneFile(String body, String expected) {
        assertThat(reported(() -> READER.file(bytes(body), Tables.of("gateway")))
                        .strip())
                .isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/ImportRequestReaderTest.ofTheTextOfAFile.csv",
            delimiter = '|',
            quoteCharacter = '`')
    void ofTheTextOfAFile(String component, String text, String expected) {
        assertThat(flaws(() -> READER.file(bytes(text), Tables.of(component)))).isEqualTo(expected.strip());
        String quoted = "'" + text.replace("'", "\\'") + "'";
        assertThat(flaws(() -> READER.read(bytes("{'configs': {'" + component + "': " + quoted + "}}"))))
                .isEqualTo(expected.strip());
    }

    private static String flaws(Supplier<ImportRequest> reading) {
        try {
            return reading.get().files().get(0).flaws().stream()
                    .map(flaw -> (flaw.kind() + " " + flaw.where()).strip())
                    .collect(Collectors.joining(", "));
        } catch (InvalidInput e) {
            return e.errors().stream()
                    .map(error -> "error " + error.code().slug())
                    .collect(Collectors.joining(", "));
        }
    }

    /** Places are from the root of what was sent: of a file, its own; of variables, their names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gateway | {'storage': {'type': 'redis', 'hosts': {'redis': '6379'}}} | redis:6379 | deprecated-key /storage/hosts",
                "mdcb | export TYK_MDCB_STORAGE_ADDRS='redis:6379'``TYK_MDCB_STORAGE_DATABSE=1``TYK_GW_STORAGE_HOST=x | redis:6379 | unknown-key /TYK_MDCB_STORAGE_DATABSE",
                "gateway | {'storage': {'type': 'redis'}} | 127.0.0.1:6379 | built-in-address "
            })
    void oneComponentOnItsOwn(String component, String body, String endpoint, String found) {
        ComponentTable table = Tables.of(component);
        ImportResult imported = Imports.IMPORTER.one(
                body.startsWith("{")
                        ? READER.file(bytes(body), table)
                        : ImportRequest.envFile(body.replace("``", "\r\n").getBytes(UTF_8)),
                table);
        assertThat(SpecDocument.of(imported.require(false))
                        .at("/topology/endpoint")
                        .textValue())
                .isEqualTo(endpoint);
        assertThat(imported.diagnostics())
                .extracting(each -> each.code().slug() + " " + each.pointer())
                .first()
                .asString()
                .startsWith(found);
    }

    private static String reported(Supplier<ImportRequest> reading) {
        try {
            return reading.get().repeated().stream().map(Object::toString).collect(Collectors.joining(", "));
        } catch (InvalidInput e) {
            return e.errors().stream().map(error -> "error " + error.pointer()).collect(Collectors.joining(", "));
        }
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').replace("<BOM>", "\uFEFF").getBytes(UTF_8);
    }

    @Test
    void releasesComeFromTheRequestFirst() {
        String files = """
                {"files": [
                  {"name": "tyk.conf", "content": "{\\"storage\\": {\\"addrs\\": [\\"r:1\\"]}}"},
                  {"name": "compose.yml", "content": "services: {p: {image: 'tyk-pump:v1.9.1', environment: [TYK_PMP_X=1]}}"}
                ]%s}""";
        assertThat(releases(files.formatted(""))).containsExactly("gateway 5.14.0 newest", "pump 1.9.1 image");
        assertThat(releases(files.formatted(
                        ", \"tykVersion\": \"5.3.0\", \"components\": {\"pump\": {\"version\": \"1.8.0\"}}")))
                .containsExactly("gateway 5.3.0 request", "pump 1.8.0 request");
    }

    private static List<String> releases(String request) {
        return READER.read(request.getBytes(UTF_8)).sources().sources().stream()
                .flatMap(source -> source.components().stream())
                .map(member -> member.table().name() + " " + member.release().version() + " "
                        + member.release().from())
                .toList();
    }
}
