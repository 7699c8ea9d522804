package io.tykredis.http;

import com.fasterxml.jackson.databind.node.ContainerNode;
import io.tykredis.format.PrettyJson;
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

    static Response constant(Request request, String mediaType, ContainerNode<?> body) {
        return new StoredDocument(mediaType, null, PrettyJson.bytes(body))
                .response(request)
                .build();
    }
}
