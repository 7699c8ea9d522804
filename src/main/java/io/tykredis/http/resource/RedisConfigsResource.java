package io.tykredis.http.resource;

import io.tykredis.app.RedisConfigs;
import io.tykredis.http.Admission;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A canonical spec in, the configuration of the Redis servers themselves out. */
@Admission.Needed
@Path("/v1/redis-configs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Redis")
public class RedisConfigsResource {

    private final RedisConfigs configs;

    RedisConfigsResource(RedisConfigs configs) {
        this.configs = configs;
    }

    @POST
    @Operation(
            operationId = "configureRedis",
            summary = "Write the configuration of the Redis servers",
            description = "Answers the files that the servers and Sentinels of the spec start with: the same ports,"
                    + " passwords, databases and TLS versions as the components are told, and the settings that Tyk"
                    + " recommends. Places are told from the spec's own root, those in the options from the body's.")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @RequestBody(ref = "RedisConfigs")
    @APIResponse(
            responseCode = "200",
            description = "The files by name, and what is worth knowing",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "RedisConfigs")))
    public Response configs(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.STRICT);
        return JsonResponse.derived(configs.document(body, query.strict()));
    }
}
