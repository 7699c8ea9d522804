package io.tykredis.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.ValueType;
import java.util.stream.Stream;

/**
 * The conversion of JSON values to Go's struct fields, like encoding/json; {@code null} leaves a field unchanged.
 */
final class GoJson {

    private GoJson() {}

    static GoValue decode(ValueType type, JsonNode node) {
        boolean fits =
                switch (type) {
                    case STRING, DURATION -> node.isTextual();
                    // Digits only: not 6379.0, not 1e3.
                    case INT, INT64 -> node.isIntegralNumber() && node.canConvertToLong();
                    case BOOL -> node.isBoolean();
                    case STRING_LIST -> node.isArray() && texts(node.valueStream());
                    case STRING_MAP -> node.isObject() && texts(node.valueStream());
                    case OBJECT -> node.isObject();
                };
        return fits ? GoValue.accepted(node) : GoValue.refused(expected(type));
    }

    private static boolean texts(Stream<JsonNode> values) {
        return values.allMatch(JsonNode::isTextual);
    }

    private static String expected(ValueType type) {
        return switch (type) {
            case STRING, DURATION -> "a string";
            case INT, INT64 -> "an integer without quotes, fraction or exponent";
            case BOOL -> "true or false without quotes";
            case STRING_LIST -> "an array of strings";
            case STRING_MAP -> "an object of strings: {\"host\": \"port\"}";
            case OBJECT -> "an object";
        };
    }
}
