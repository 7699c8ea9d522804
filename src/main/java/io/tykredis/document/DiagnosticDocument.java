package io.tykredis.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.edit.TextEdit;
import io.tykredis.format.JsonContent;
import io.tykredis.input.SourcePosition;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of diagnostics. */
public final class DiagnosticDocument {

    private static final SerializableString CODE = new SerializedString("code");
    private static final SerializableString SEVERITY = new SerializedString("severity");
    private static final SerializableString COMPONENT = new SerializedString("component");
    private static final SerializableString POINTER = new SerializedString("pointer");
    private static final SerializableString MESSAGE = new SerializedString("message");
    private static final SerializableString FIX = new SerializedString("fix");
    private static final SerializableString DOC = new SerializedString("doc");

    private DiagnosticDocument() {}

    /** In the order given. */
    public static ArrayNode of(List<Diagnostic> diagnostics) {
        return (ArrayNode) content(diagnostics).tree();
    }

    static JsonContent content(List<Diagnostic> diagnostics) {
        return generator -> {
            generator.writeStartArray();
            for (Diagnostic diagnostic : diagnostics) {
                write(diagnostic, generator);
            }
            generator.writeEndArray();
        };
    }

    private static void write(Diagnostic diagnostic, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeFieldName(CODE);
        generator.writeString(diagnostic.code().slug());
        generator.writeFieldName(SEVERITY);
        generator.writeString(diagnostic.code().severity().toString());
        generator.writeFieldName(COMPONENT);
        generator.writeString(diagnostic.component());
        generator.writeFieldName(POINTER);
        generator.writeString(diagnostic.pointer().toString());
        position(generator, diagnostic.position());
        generator.writeFieldName(MESSAGE);
        generator.writeString(diagnostic.message());
        generator.writeFieldName(FIX);
        generator.writeString(diagnostic.fix());
        if (!diagnostic.edits().isEmpty()) {
            generator.writeArrayFieldStart("edits");
            for (TextEdit edit : diagnostic.edits()) {
                edit(generator, edit);
            }
            generator.writeEndArray();
        }
        generator.writeFieldName(DOC);
        generator.writeString(diagnostic.code().doc());
        generator.writeEndObject();
    }

    private static void edit(JsonGenerator generator, TextEdit edit) throws IOException {
        generator.writeStartObject();
        if (edit.file() != null) {
            generator.writeStringField("file", edit.file());
        }
        generator.writeFieldName("from");
        place(edit.from()).write(generator);
        generator.writeFieldName("to");
        place(edit.to()).write(generator);
        generator.writeStringField("text", edit.text());
        generator.writeEndObject();
    }

    private static void position(JsonGenerator generator, @Nullable SourcePosition position) throws IOException {
        if (position == null) {
            return;
        }
        if (position.file() != null) {
            generator.writeStringField("file", position.file());
        }
        generator.writeNumberField("line", position.line());
        generator.writeNumberField("column", position.column());
    }

    private static JsonContent place(SourcePosition position) {
        return generator -> {
            generator.writeStartObject();
            position(generator, position);
            generator.writeEndObject();
        };
    }

    /** Adds the position in the original text to a pointer. */
    public static void position(ObjectNode beside, @Nullable SourcePosition position) {
        if (position != null) {
            beside.setAll((ObjectNode) place(position).tree());
        }
    }
}
