package io.tykredis.input;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A JSON number that keeps its spelling ({@code 1e5}, {@code -0}). */
final class NumberLiteral extends NumericNode {

    private static final long serialVersionUID = 1L;

    private final NumericNode number;
    private final String text;

    NumberLiteral(NumericNode number, String text) {
        this.number = number;
        this.text = text;
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeNumber(text);
    }

    @Override
    public JsonToken asToken() {
        return number.asToken();
    }

    @Override
    public JsonParser.NumberType numberType() {
        return number.numberType();
    }

    @Override
    public boolean isIntegralNumber() {
        return number.isIntegralNumber();
    }

    @Override
    public boolean canConvertToInt() {
        return number.canConvertToInt();
    }

    @Override
    public boolean canConvertToLong() {
        return number.canConvertToLong();
    }

    @Override
    public Number numberValue() {
        return number.numberValue();
    }

    @Override
    public int intValue() {
        return number.intValue();
    }

    @Override
    public long longValue() {
        return number.longValue();
    }

    @Override
    public double doubleValue() {
        return number.doubleValue();
    }

    @Override
    public BigDecimal decimalValue() {
        return number.decimalValue();
    }

    @Override
    public BigInteger bigIntegerValue() {
        return number.bigIntegerValue();
    }

    @Override
    public String asText() {
        return number.asText();
    }

    /** Compares the number, not the text. */
    @Override
    public boolean equals(@Nullable Object other) {
        return number.equals(other instanceof NumberLiteral literal ? literal.number : other);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }
}
