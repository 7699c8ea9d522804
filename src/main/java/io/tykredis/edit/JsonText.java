package io.tykredis.edit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.tykredis.input.InputLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the members and items in a JSON text. A reader has parsed the text before, so it is valid up to its end. */
public final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(InputLimits.MOST_DEPTH)
                    .build())
            .build();
    private static final String END_OF_LITERAL = ",]} \t\r\n";

    private final String text;
    private final int shift;

    private JsonText(String text, int shift) {
        this.text = text;
        this.shift = shift;
    }

    /** A value, with the members of an object or the items of an array. */
    public record Value(Span span, boolean isObject, List<Member> members, List<Value> items) {}

    /** A member of an object, with its unescaped name. */
    public record Member(String name, Span nameSpan, Value value) {

        public Span span() {
            return new Span(nameSpan.start(), value.span().end());
        }
    }

    /**
     * Returns the first value of the text.
     *
     * @param shift the number of leading characters that the original lacks; returned offsets are those of the original
     */
    public static Value of(String text, int shift) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            return new JsonText(text, shift).value(parser);
        } catch (IOException e) {
            throw new IllegalArgumentException("The text is not JSON.");
        }
    }

    private Value value(JsonParser parser) throws IOException {
        int start = offset(parser);
        List<Member> members = new ArrayList<>();
        List<Value> items = new ArrayList<>();
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        int end;
        if (object) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                int name = offset(parser);
                String written = parser.currentName();
                parser.nextToken();
                members.add(new Member(written, span(name, endOfString(name)), value(parser)));
            }
            end = offset(parser) + 1;
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            end = offset(parser) + 1;
        } else {
            end = text.charAt(start) == '"' ? endOfString(start) : endOfLiteral(start);
        }
        return new Value(span(start, end), object, members, items);
    }

    private Span span(int start, int end) {
        return new Span(start - shift, end - shift);
    }

    private static int offset(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int endOfString(int quote) {
        int at = quote + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int endOfLiteral(int start) {
        int at = start;
        while (at < text.length() && END_OF_LITERAL.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
