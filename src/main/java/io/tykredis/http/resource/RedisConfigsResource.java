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

/** The endpoint that writes the configuration of the Redis servers for a spec. */
@Admission.Needed
@Path("/v1/redis-configs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RedisConfigsResource {

    private final RedisConfigs configs;

    RedisConfigsResource(RedisConfigs configs) {
        this.configs = configs;
    }

    @POST
    public Response configs(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.STRICT);
        return JsonResponse.derived(configs.document(body, query.strict()));
    }
}
