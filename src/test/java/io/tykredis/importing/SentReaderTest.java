package io.tykredis.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.component.Tables;
import io.tykredis.json.InvalidInput;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name given twice is told in a component's file, left alone where it is nothing of Redis, and an error elsewhere. */
class SentReaderTest {

    private static final SentReader READER = new SentReader(Tables.components());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'configs': {}, 'configs': {}} | error /configs",
                "{'configs': {}, 'a': 1, 'a': 1} | error /a, error /a",
                "{'configs': {'gateway': {}, 'gateway': {}}} | error /configs/gateway",
                "{'configs': {'gateway': {'storage': {'addrs': [], 'addrs': []}}}} | /configs/gateway/storage/addrs",
                "{'configs': {'gateway': {'a': 1, 'a': 2}, 'pump': {'b': 1, 'b': 2}}} | /configs/gateway/a, /configs/pump/b",
                "{'env': {'TYK_GW_STORAGE_ADDRS': 'a:1', 'TYK_GW_STORAGE_ADDRS': 'b:1'}} | error /env/TYK_GW_STORAGE_ADDRS",
                "{'env': {'HOME': 'a', 'HOME': 'b'}} | ``",
                "{'env': {}, 'env': {}} | error /env",
            })
    void ofAWholeBody(String body, String expected) {
        assertThat(told(() -> READER.read(bytes(body)))).isEqualTo(expected);
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
        assertThat(told(() -> READER.file(bytes(body), Tables.of("gateway"))).strip())
                .isEqualTo(expected.strip());
    }

    private static String told(Supplier<Sent> reading) {
        try {
            return reading.get().repeated().stream().map(Object::toString).collect(Collectors.joining(", "));
        } catch (InvalidInput e) {
            return e.errors().stream().map(error -> "error " + error.pointer()).collect(Collectors.joining(", "));
        }
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(UTF_8);
    }
}
