package io.tykredis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Reads JSON and writes the JSON that it was given before: the least that any answer in JSON to JSON costs. */
@Path("/jackson")
@Consumes(MediaType.APPLICATION_JSON)
public class JacksonResource {

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectWriter writer = mapper.writerWithDefaultPrettyPrinter();
    private volatile JsonNode answer = NullNode.instance;

    @PUT
    public void keep(byte[] body) throws IOException {
        answer = mapper.readTree(body);
    }

    @POST
    public Response answer(byte[] body) throws IOException {
        JsonNode read = mapper.readTree(body);
        return Response.ok(writer.writeValueAsBytes(answer))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Translation-Diagnostics", "members=" + read.size())
                .build();
    }
}
