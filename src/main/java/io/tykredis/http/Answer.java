package io.tykredis.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.format.PrettyJson;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

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

    static Response.ResponseBuilder derived(JsonNode body) {
        return derived(JSON, PrettyJson.bytes(body));
    }

    /** What is the same for everybody until the next release of the service: revalidated by a strong tag. */
    static Response constant(HttpHeaders headers, JsonNode body) {
        return constant(headers, JSON, body);
    }

    static Response constant(HttpHeaders headers, String mediaType, JsonNode body) {
        byte[] bytes = PrettyJson.bytes(body);
        String tag = '"' + digest(bytes) + '"';
        Response.ResponseBuilder response = isKnown(headers, tag)
                ? Response.notModified()
                : Response.ok(bytes).header(HttpHeaders.CONTENT_TYPE, mediaType);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** Compared weakly, as RFC 9110 has it: what a proxy has compressed is still the same. */
    private static boolean isKnown(HttpHeaders headers, String tag) {
        return headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
