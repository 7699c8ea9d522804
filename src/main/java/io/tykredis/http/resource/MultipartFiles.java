package io.tykredis.http.resource;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.format.CompactJson;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;

/** The files of a multipart form as the JSON of a request; they are held in memory and never written to disk. */
final class MultipartFiles {

    private static final String BOUNDARY = "boundary";
    private static final String FILES = "files";
    private static final String TYK_VERSION = "tykVersion";

    private MultipartFiles() {}

    /** The body itself, unless it is a form. */
    static byte[] request(byte[] body, @Nullable MediaType type) {
        return type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type) && !type.isWildcardType()
                ? request(body, type.getParameters().get(BOUNDARY))
                : body;
    }

    private static byte[] request(byte[] body, @Nullable String boundary) {
        Parts parts = new Parts();
        if (boundary == null || boundary.isEmpty()) {
            throw malformed("The media type has no boundary.");
        }
        try {
            MultipartParser.ParseState state =
                    MultipartParser.beginParse(parts, boundary.getBytes(US_ASCII), UTF_8.name());
            state.parse(ByteBuffer.wrap(body));
            if (!state.isComplete()) {
                throw malformed("The form ends before its last boundary.");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw malformed("The body is not a multipart form.");
        }
        parts.errors.throwIfAny();
        return CompactJson.line(parts.request);
    }

    private static InvalidInput malformed(String detail) {
        return new InvalidInput(
                InvalidInput.Kind.MALFORMED,
                List.of(new InputError(
                        Pointer.ROOT,
                        InputError.Code.INVALID_VALUE,
                        detail,
                        "Send the form as curl does: curl -F file=@tyk.conf -F file=@pump.conf.")));
    }

    private static final class Parts implements MultipartParser.PartHandler {

        private final ObjectNode request = JsonNodeFactory.instance.objectNode();
        private final InputErrors errors = new InputErrors();
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();
        private @Nullable String field;
        private @Nullable String name;

        Parts() {
            request.putArray(FILES);
        }

        @Override
        public void beginPart(CaseInsensitiveMap<String> headers) {
            String disposition = headers.getFirst("Content-Disposition");
            String header = disposition == null ? "" : disposition;
            field = HeaderUtil.extractQuotedValueFromHeader(header, "name");
            name = HeaderUtil.extractQuotedValueFromHeader(header, "filename");
            data.reset();
        }

        @Override
        public void data(ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            data.writeBytes(bytes);
        }

        @Override
        public void endPart() {
            String text = data.toString(UTF_8);
            if (name != null) {
                request.withArray(FILES).addObject().put("name", name).put("content", text);
            } else if (TYK_VERSION.equals(field)) {
                request.put(TYK_VERSION, text);
            } else {
                errors.add(
                        field == null ? Pointer.ROOT : Pointer.of(field),
                        InputError.Code.UNKNOWN_FIELD,
                        "Unknown field. It has no file name.",
                        "Send a file as -F file=@NAME, or the release as -F tykVersion=5.8.6.");
            }
        }
    }
}
