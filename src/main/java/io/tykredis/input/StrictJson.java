package io.tykredis.input;

import static io.tykredis.input.InputError.Code.DUPLICATE_KEY;
import static io.tykredis.input.InputError.Code.INVALID_VALUE;
import static io.tykredis.input.InputError.Code.TOO_LONG;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The strict JSON parser (RFC 8259), which reports duplicate names and unusable text. */
public final class StrictJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(InputLimits.MOST_DEPTH)
                    .build())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final String text;
    private final InputErrors errors;
    private final InputLimits limits = InputLimits.current();

    private StrictJson(String text, JsonParser parser, InputErrors errors) {
        this.text = text;
        this.parser = parser;
        this.errors = errors;
    }

    /**
     * Parses one JSON document as encoding/json does, but keeps the original text of numbers ({@code 1.0}, {@code 1e5},
     * {@code -0}) and repeated names. Duplicate names and text that no UTF-8 file can contain are added to {@code
     * errors}.
     *
     * @throws InvalidInput of kind {@code MALFORMED} if the bytes are not one JSON document in UTF-8
     */
    public static JsonNode read(byte[] bytes, InputErrors errors) {
        String text = Utf8.decode(bytes);
        try (JsonParser parser = FACTORY.createParser(text)) {
            return document(text, parser, errors);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /**
     * Parses the first document and ignores the text after it.
     *
     * @throws InvalidInput of kind {@code MALFORMED} if the bytes do not begin with a JSON document in UTF-8
     */
    public static SurroundedJson first(byte[] bytes, InputErrors errors) {
        String text = Utf8.decode(bytes);
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonNode node = one(text, parser, errors);
            int end = (int) parser.currentLocation().getCharOffset();
            String rest = text.substring(end);
            int blank = rest.length() - rest.stripLeading().length();
            return new SurroundedJson(
                    node, Utf8.isMarked(bytes), rest.isBlank() ? null : SyntaxErrors.place(text, end + blank));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** The error for text after a document. */
    public static InvalidInput textAfter(String where) {
        return SyntaxErrors.trailing(where);
    }

    /**
     * Decodes a text body.
     *
     * @throws InvalidInput of kind {@code MALFORMED} if it is not UTF-8
     */
    public static String text(byte[] bytes) {
        return Utf8.decode(bytes);
    }

    private static JsonNode document(String text, JsonParser parser, InputErrors errors) throws IOException {
        JsonNode node = one(text, parser, errors);
        try {
            if (parser.nextToken() != null) {
                throw SyntaxErrors.trailing(text, parser.currentTokenLocation());
            }
            return node;
        } catch (JsonProcessingException e) {
            throw SyntaxErrors.at(text, e.getLocation());
        }
    }

    private static JsonNode one(String text, JsonParser parser, InputErrors errors) throws IOException {
        if (SyntaxErrors.isFragment(text)) {
            throw SyntaxErrors.fragment(text);
        }
        try {
            if (parser.nextToken() == null) {
                throw SyntaxErrors.empty();
            }
            return new StrictJson(text, parser, errors).value(Pointer.ROOT);
        } catch (StreamConstraintsException e) {
            throw SyntaxErrors.tooLong(text, parser);
        } catch (JsonProcessingException e) {
            throw SyntaxErrors.at(text, e.getLocation());
        }
    }

    private JsonNode value(Pointer at) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> NODES.textNode(clean(parser.getText(), at));
            case VALUE_NUMBER_INT -> asWritten(integer());
            case VALUE_NUMBER_FLOAT -> asWritten(fraction(at));
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    /**
     * An exponent may exceed the range of all number types. The exception would quote the number, which may be a
     * password.
     */
    private NumericNode fraction(Pointer at) throws IOException {
        try {
            return (NumericNode) NODES.numberNode(parser.getDecimalValue());
        } catch (NumberFormatException e) {
            errors.add(at, INVALID_VALUE, "The number is too large.", "Use a smaller number.");
            return NODES.numberNode(0);
        }
    }

    private NumericNode integer() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> (NumericNode) NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private NumericNode asWritten(NumericNode number) throws IOException {
        String text = parser.getText();
        return number.asText().equals(text) ? number : new NumberLiteral(number, text);
    }

    private void checkDepth() {
        if (parser.getParsingContext().getNestingDepth() > limits.depth()) {
            throw SyntaxErrors.tooDeep(text, parser, limits.depth());
        }
    }

    private ObjectNode object(Pointer at) throws IOException {
        checkDepth();
        ObjectNode node = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Pointer place = at.child(name);
            clean(name, place);
            parser.nextToken();
            JsonNode value = value(place);
            if (node.has(name)) {
                errors.add(
                        place,
                        DUPLICATE_KEY,
                        "The field appears twice. Which value is used is undefined.",
                        "Keep one of the two.");
                node = RepeatingObject.of(node);
            }
            if (node instanceof RepeatingObject repeating) {
                repeating.add(name, value);
            } else {
                node.set(name, value);
            }
        }
        return node;
    }

    private ArrayNode array(Pointer at) throws IOException {
        checkDepth();
        ArrayNode node = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            node.add(value(at.child(node.size())));
        }
        return node;
    }

    private String clean(String text, Pointer at) {
        if (text.length() > limits.stringLength()) {
            errors.add(
                    at,
                    TOO_LONG,
                    "The text has more than " + limits.stringLength() + " characters.",
                    "Shorten the text.");
        }
        if (!Utf8.canHold(text)) {
            errors.add(
                    at,
                    INVALID_VALUE,
                    "The text contains a NUL or an unpaired surrogate, which a file or variable cannot represent.",
                    "Remove the \\u0000 or complete the pair.");
        }
        return text;
    }
}
