package io.tykredis.http.resource;

import io.tykredis.app.Discover;
import io.tykredis.app.Verify;
import io.tykredis.document.ProbeDocument;
import io.tykredis.http.Admission;
import io.tykredis.http.LiveGate;
import io.tykredis.redis.probe.DiscoveryRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The endpoints that verify and discover a live Redis. */
@Admission.Needed
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LiveResource {

    private final LiveGate gate;
    private final Verify verifications;
    private final Discover discoverer;

    LiveResource(LiveGate gate, Verify verifications, Discover discoverer) {
        this.gate = gate;
        this.verifications = verifications;
        this.discoverer = discoverer;
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
}
