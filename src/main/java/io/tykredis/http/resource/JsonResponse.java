package io.tykredis.http.resource;

import com.fasterxml.jackson.databind.node.ContainerNode;
import io.tykredis.format.PrettyJson;
import io.tykredis.http.ContentTag;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The successful responses. */
final class JsonResponse {

    private JsonResponse() {}

    /** A response derived from a request body; no cache may store it. */
    static Response.ResponseBuilder derived(String mediaType, Object body) {
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, mediaType + (mediaType.startsWith("text/") ? ";charset=UTF-8" : ""))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static Response derived(ContainerNode<?> body) {
        return derived(MediaType.APPLICATION_JSON, PrettyJson.bytes(body)).build();
    }

    /** A response that only a new release of the service changes; clients revalidate it by a strong tag. */
    static Response constant(Request request, String mediaType, ContainerNode<?> body) {
        byte[] bytes = PrettyJson.bytes(body);
        EntityTag tag = ContentTag.of(bytes);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known == null) {
            // A proxy that compresses weakens the tag.
            known = request.evaluatePreconditions(new EntityTag(tag.getValue(), true));
        }
        return (known == null ? Response.ok(bytes).header(HttpHeaders.CONTENT_TYPE, mediaType) : known)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    static Response constant(Request request, ContainerNode<?> body) {
        return constant(request, MediaType.APPLICATION_JSON, body);
    }
}
