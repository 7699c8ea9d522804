package io.tykredis.imports.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ValueType;
import io.tykredis.imports.reading.GoValue.Oddity;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The parser of variables, with the behavior of kelseyhightower/envconfig v1.4.0. */
final class GoEnv {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");
    /** The syntax of strconv.ParseInt with base 0. It allows an underscore between digits and after the base prefix. */
    private static final Pattern INTEGER =
            Pattern.compile("[+-]?(0[xX](_?[0-9a-fA-F])+|0[bB](_?[01])+|0[oO](_?[0-7])+|0(_?[0-7])*|[1-9](_?[0-9])*)");

    /** The maximum length of an int in any notation. Longer texts are not matched, to limit the work. */
    private static final int LONGEST_INTEGER = 150;

    private static final Pattern OCTAL = Pattern.compile("[+-]?0_?[0-7].*");
    private static final Pattern DECORATED = Pattern.compile("(?s).*[\\s\"'].*|\\[.*\\]\\s*");

    private GoEnv() {}

    /** @param tolerant whether to skip an item of a map that is not {@code host:port}, instead of rejecting it */
    static GoValue decode(ValueType type, String text, boolean tolerant) {
        GoValue decoded =
                switch (type) {
                    case STRING, DURATION, OBJECT -> GoValue.accepted(NODES.textNode(text));
                    case INT, INT64 -> whole(text);
                    case BOOL -> flag(text);
                    case STRING_LIST -> list(text);
                    case STRING_MAP -> map(text, tolerant);
                };
        return text.isEmpty() ? decoded.but(Oddity.EMPTY) : decoded;
    }

    private static GoValue whole(String text) {
        if (text.length() > LONGEST_INTEGER || !INTEGER.matcher(text).matches()) {
            return GoValue.refused("an integer");
        }
        BigInteger number = number(text.replace("_", "").toLowerCase(Locale.ROOT));
        if (number.bitLength() >= Long.SIZE) {
            return GoValue.refused("an integer");
        }
        GoValue accepted = GoValue.accepted(NODES.numberNode(number.longValueExact()));
        return OCTAL.matcher(text).matches() ? accepted.but(Oddity.OCTAL) : accepted;
    }

    private static BigInteger number(String text) {
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        BigInteger size;
        if (digits.startsWith("0x")) {
            size = new BigInteger(digits.substring(2), 16);
        } else if (digits.startsWith("0b")) {
            size = new BigInteger(digits.substring(2), 2);
        } else if (digits.startsWith("0o")) {
            size = new BigInteger(digits.substring(2), 8);
        } else {
            size = new BigInteger(digits, digits.startsWith("0") ? 8 : 10);
        }
        return text.startsWith("-") ? size.negate() : size;
    }

    private static GoValue flag(String text) {
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return GoValue.accepted(NODES.booleanNode(TRUE.contains(text)));
        }
        return GoValue.refused("true or false");
    }

    /** Splits at every comma without trimming. */
    private static GoValue list(String text) {
        ArrayNode items = NODES.arrayNode();
        if (!text.isBlank()) {
            for (String item : text.split(",", -1)) {
                items.add(item);
            }
        }
        GoValue accepted = GoValue.accepted(items);
        return DECORATED.matcher(text).matches() ? accepted.but(Oddity.DECORATED) : accepted;
    }

    private static GoValue map(String text, boolean tolerant) {
        ObjectNode entries = NODES.objectNode();
        if (!text.isBlank()) {
            for (String item : text.split(",", -1)) {
                String[] parts = item.split(":", -1);
                if (parts.length == 2 || (tolerant && parts.length > 2)) {
                    entries.put(parts[0], parts[1]);
                } else if (!tolerant) {
                    return GoValue.refused("host:port,host:port with one colon in each");
                }
            }
        }
        GoValue accepted = GoValue.accepted(entries);
        return DECORATED.matcher(text).matches() ? accepted.but(Oddity.DECORATED) : accepted;
    }
}
