package io.tykredis.http;

import com.fasterxml.jackson.databind.node.ContainerNode;
import io.tykredis.format.PrettyJson;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Successful answers. */
final class Answer {

    private static final String JSON = "application/json";

    private Answer() {}

    /** What derives from a body: nobody in between may keep it. */
    static Response.ResponseBuilder derived(String mediaType, byte[] body) {
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, mediaType + (mediaType.startsWith("text/") ? ";charset=UTF-8" : ""))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static Response.ResponseBuilder derived(ContainerNode<?> body) {
        return derived(JSON, PrettyJson.bytes(body));
    }

    /** What is the same for everybody until the next release of the service: revalidated by a strong tag. */
    static Response constant(HttpHeaders headers, ContainerNode<?> body) {
        return constant(headers, JSON, body);
    }

    static Response constant(HttpHeaders headers, String mediaType, ContainerNode<?> body) {
        byte[] bytes = PrettyJson.bytes(body);
        EntityTag tag = EntityTag.of(bytes);
        Response.ResponseBuilder response = tag.isIn(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH))
                ? Response.notModified()
                : Response.ok(bytes).header(HttpHeaders.CONTENT_TYPE, mediaType);
        return response.header(HttpHeaders.ETAG, tag.value())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
