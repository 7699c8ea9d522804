package io.tykredis.imports.source;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.format.CompactJson;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/** The files of a multipart form as an import request, kept in memory and never written to disk. */
public final class FormFiles {

    private static final String DISPOSITION = "Content-Disposition:";

    private FormFiles() {}

    /**
     * The import request for a form.
     *
     * @param boundary the parameter of the media type with this name
     */
    public static byte[] request(byte[] body, @Nullable String boundary) {
        if (boundary == null || boundary.isEmpty()) {
            throw malformed("The media type has no boundary.");
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putArray(ImportRequestReader.FILES);
        InputErrors errors = new InputErrors();
        try {
            MultipartInput parts = MultipartInput.builder()
                    .setByteArray(body)
                    .setBoundary(boundary.getBytes(US_ASCII))
                    .get();
            parts.setHeaderCharset(UTF_8);
            for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
                Map<String, String> names = names(parts.readHeaders());
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                parts.readBodyData(content);
                add(names, content.toString(UTF_8), request, errors);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw malformed("The body is not a complete multipart form.");
        }
        errors.throwIfAny();
        return CompactJson.line(request);
    }

    /** The parameters of the part's Content-Disposition. */
    private static Map<String, String> names(String headers) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return headers.lines()
                .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
                .findFirst()
                .map(line -> parser.parse(line.substring(DISPOSITION.length()), ';'))
                .orElse(Map.of());
    }

    private static void add(Map<String, String> names, String text, ObjectNode request, InputErrors errors) {
        String file = names.get("filename");
        String field = names.get("name");
        if (file != null) {
            request.withArray(ImportRequestReader.FILES)
                    .addObject()
                    .put("name", file)
                    .put("content", text);
        } else if (ImportRequestReader.TYK_VERSION.equals(field)) {
            request.put(ImportRequestReader.TYK_VERSION, text);
        } else {
            errors.add(
                    field == null ? Pointer.ROOT : Pointer.of(field),
                    InputError.Code.UNKNOWN_FIELD,
                    "Unknown field. It has no file name.",
                    "Send a file as -F file=@NAME, or the release as -F tykVersion=5.8.6.");
        }
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
}
