package io.tykredis.bench;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a body and answers so many bytes that were there before: what HTTP costs without any work. */
@Path("/constant/{size}")
public class ConstantResource {

    private final Map<Integer, byte[]> answers = new ConcurrentHashMap<>();

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(@PathParam("size") int size, byte[] body) {
        return Response.ok(answers.computeIfAbsent(size, ConstantResource::blanks))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Translation-Diagnostics", "errors=0; bytes=" + body.length)
                .build();
    }

    private static byte[] blanks(int size) {
        byte[] blanks = new byte[size];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }
}
