package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import org.jspecify.annotations.Nullable;

/** The JSON of the errors for which an input is rejected. */
public final class ErrorDocument {

    private ErrorDocument() {}

    public static ArrayNode of(InvalidInput input) {
        ArrayNode errors = JsonNodeFactory.instance.arrayNode();
        input.errors()
                .forEach(each ->
                        add(errors, each.pointer(), each.position(), each.code().slug(), each.detail(), each.fix()));
        return errors;
    }

    public static ArrayNode of(RejectedInput rejected) {
        ArrayNode errors = JsonNodeFactory.instance.arrayNode();
        rejected.fatal()
                .forEach(each ->
                        add(errors, each.pointer(), each.position(), each.code().slug(), each.message(), each.fix()));
        return errors;
    }

    private static void add(
            ArrayNode errors,
            Pointer pointer,
            @Nullable SourcePosition position,
            String code,
            String detail,
            String fix) {
        ObjectNode error = errors.addObject().put("pointer", pointer.toString());
        DiagnosticDocument.position(error, position);
        error.put("code", code).put("detail", detail).put("fix", fix);
    }
}
