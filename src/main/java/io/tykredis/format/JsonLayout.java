package io.tykredis.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** The layout of JSON files: two spaces, one line feed, the same on every platform. */
final class JsonLayout extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1;
    private static final SerializableString COLON = new SerializedString(": ");

    JsonLayout() {
        indentObjectsWith(Lines.ALL);
        indentArraysWith(Lines.ALL);
    }

    private JsonLayout(JsonLayout other) {
        super(other);
    }

    /** A new instance for each document, because it tracks the nesting. */
    @Override
    public DefaultPrettyPrinter createInstance() {
        return new JsonLayout(this);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
        generator.writeRaw(COLON);
    }

    @Override
    public void writeEndObject(JsonGenerator generator, int members) throws IOException {
        super.writeEndObject(generator, members);
        endFile(generator);
    }

    @Override
    public void writeEndArray(JsonGenerator generator, int elements) throws IOException {
        super.writeEndArray(generator, elements);
        endFile(generator);
    }

    private void endFile(JsonGenerator generator) throws IOException {
        if (_nesting == 0) {
            generator.writeRaw('\n');
        }
    }

    private static final class Lines implements Indenter {

        private static final Lines ALL = new Lines();
        private static final int DEPTHS = 16;

        private final List<SerializableString> byDepth =
                IntStream.range(0, DEPTHS).mapToObj(Lines::line).toList();

        private static SerializableString line(int depth) {
            return new SerializedString("\n" + "  ".repeat(depth));
        }

        @Override
        public void writeIndentation(JsonGenerator generator, int depth) throws IOException {
            generator.writeRaw(depth < DEPTHS ? byDepth.get(depth) : line(depth));
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
