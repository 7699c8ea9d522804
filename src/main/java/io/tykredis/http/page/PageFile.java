package io.tykredis.http.page;

import io.tykredis.http.ContentTag;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** A file of the page, in an uncompressed and a compressed variant, each with its own tag. */
final class PageFile {

    private static final String FOLDER = "/page/";

    static final Map<String, String> MEDIA_TYPES = Map.of(
            "index.html", "text/html;charset=UTF-8",
            "page.js", "text/javascript;charset=UTF-8",
            "page.css", "text/css;charset=UTF-8",
            "icon.svg", "image/svg+xml",
            "licenses.txt", "text/plain;charset=UTF-8");

    /** One representation of the file. */
    private static final class Variant {

        final byte[] bytes;
        final EntityTag tag;

        Variant(byte[] bytes) {
            this.bytes = bytes;
            this.tag = ContentTag.of(bytes);
        }
    }

    private final String mediaType;
    private final Variant plain;
    private final Variant compressed;

    private PageFile(String mediaType, byte[] bytes) throws IOException {
        this.mediaType = mediaType;
        this.plain = new Variant(bytes);
        this.compressed = new Variant(gzip(bytes));
    }

    static PageFile read(String name) {
        try (InputStream file = Objects.requireNonNull(PageFile.class.getResourceAsStream(FOLDER + name), name)) {
            return new PageFile(Objects.requireNonNull(MEDIA_TYPES.get(name)), file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Response response(Request request, boolean gzip) {
        Variant chosen = gzip ? compressed : plain;
        Response.ResponseBuilder known = request.evaluatePreconditions(chosen.tag);
        Response.ResponseBuilder answer = known != null ? known : Response.ok(chosen.bytes);
        if (known == null) {
            answer.header(HttpHeaders.CONTENT_TYPE, mediaType);
            if (gzip) {
                answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
        return answer.tag(chosen.tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
