package io.tykredis.http;

import io.tykredis.app.Discover;
import io.tykredis.app.RedisConfigs;
import io.tykredis.app.Verify;
import io.tykredis.document.ProbeDocument;
import io.tykredis.redis.probe.DiscoveryRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The endpoints for the Redis servers: they verify and discover live ones, and write their configuration. */
@Admission.Needed
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RedisResource {

    private final LiveGate gate;
    private final Verify verifications;
    private final Discover discoverer;
    private final RedisConfigs configs;

    RedisResource(LiveGate gate, Verify verifications, Discover discoverer, RedisConfigs configs) {
        this.gate = gate;
        this.verifications = verifications;
        this.discoverer = discoverer;
        this.configs = configs;
    }

    @POST
    @Path("/verifications")
    public Response verify(byte[] body, @Context UriInfo uri) {
        Query.of(uri);
        return JsonResponse.derived(gate.run(context -> ProbeDocument.of(verifications.verify(body, context))));
    }

    @POST
    @Path("/discoveries")
    public Response discover(byte[] body, @Context UriInfo uri) {
        Query.of(uri);
        return JsonResponse.derived(
                gate.run(context -> ProbeDocument.of(discoverer.discover(DiscoveryRequest.read(body), context))));
    }

    @POST
    @Path("/redis-configs")
    public Response configs(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.STRICT);
        return JsonResponse.derived(configs.document(body, query.flag(Query.STRICT)));
    }
}
