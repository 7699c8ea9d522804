package io.tykredis.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.format.PrettyJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is read as by encoding/json and written back unchanged. */
class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":0,\"b\":-0,\"c\":1.0,\"d\":1e5,\"e\":1E+5,\"f\":-0.00,\"g\":12345678901234567890123.4500}",
                "{\"a\":1e999999999999,\"b\":[1.50,{\"c\":-0}]}",
                "{\"a\":1,\"b\":2,\"a\":3,\"c\":4,\"a\":5}",
                "{\"a\":{\"x\":1},\"b\":{\"a\":1,\"a\":{\"y\":1.0}},\"a\":{\"x\":2,\"x\":3}}",
                "{\"a\":{\"x\":1},\"a\":7,\"a\":{\"y\":1},\"a\":{\"z\":1}}"
            })
    void writesTheOriginalText(String text) {
        assertThat(written(read(text))).isEqualTo(text);
    }

    @Test
    void numbersAreNumbers() {
        ObjectNode read = read("{\"zero\": -0, \"more\": 1.50, \"beyond\": 1e999999999999}");
        assertThat(read.path("zero")).isEqualTo(IntNode.valueOf(0));
        assertThat(read.path("zero").isIntegralNumber()).isTrue();
        assertThat(read.path("more").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(read.path("more").isIntegralNumber()).isFalse();
        assertThat(read.path("beyond").intValue()).isZero();
    }

    @Test
    void theLastValueWinsAndObjectsAreMerged() {
        assertThat(read("{\"a\": 1, \"a\": 2}").path("a").intValue()).isEqualTo(2);
        ObjectNode both =
                read("{\"a\": {\"x\": 1, \"in\": {\"p\": 1}}, \"b\": 0, \"a\": {\"x\": 2, \"in\": {\"q\": 2}}}");
        assertThat(both.path("a")).hasToString("{\"x\":2,\"in\":{\"p\":1,\"q\":2}}");
        assertThat(read("{\"a\": {\"x\": 1}, \"a\": 7, \"a\": {\"y\": 1}, \"a\": {\"z\": 1}}")
                        .path("a"))
                .hasToString("{\"y\":1,\"z\":1}");
    }

    @Test
    void writesAChangeAndKeepsTheRepetition() {
        ObjectNode read = read("{\"a\": 1, \"gone\": 0, \"b\": 1.0, \"a\": 2, \"set\": 0}");
        read.put("set", true);
        read.remove("gone");
        read.put("more", 1);
        assertThat(written(read)).isEqualTo("{\"a\":1,\"b\":1.0,\"a\":2,\"set\":true,\"more\":1}");
        read.put("a", 3);
        assertThat(written(read)).isEqualTo("{\"a\":3,\"b\":1.0,\"set\":true,\"more\":1}");
    }

    private static String written(ObjectNode node) {
        return PrettyJson.text(node).replaceAll("\\s", "");
    }

    private static ObjectNode read(String text) {
        return (ObjectNode) StrictJson.read(text.getBytes(UTF_8), InputErrors.ofEverything());
    }
}
