package io.tykredis.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document that only a new release of the service changes; clients revalidate it by a strong tag of its content. */
public final class StoredDocument {

    private final String mediaType;
    private final @Nullable String encoding;
    private final byte[] content;
    private final EntityTag tag;

    StoredDocument(String mediaType, @Nullable String encoding, byte[] content) {
        this.mediaType = mediaType;
        this.encoding = encoding;
        this.content = content;
        this.tag = new EntityTag(UUID.nameUUIDFromBytes(content).toString());
    }

    public Response.ResponseBuilder response(Request request) {
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known == null) {
            // A proxy that compresses weakens the tag.
            known = request.evaluatePreconditions(new EntityTag(tag.getValue(), true));
        }
        Response.ResponseBuilder response = known == null
                ? Response.ok(content)
                        .encoding(encoding)
                        .header(HttpHeaders.CONTENT_TYPE, mediaType)
                        .header(HttpHeaders.CONTENT_LENGTH, content.length)
                : known;
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
