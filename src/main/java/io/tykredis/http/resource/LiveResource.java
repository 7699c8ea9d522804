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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A live Redis: does it work, and what is it. */
@Admission.Needed
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Redis")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "429", ref = "TooMany")
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
    @Operation(
            operationId = "verify",
            summary = "Try whether a live Redis works for the components",
            description =
                    "Connects as the components would, and answers what was tried, what came back, what it means"
                            + " and what to do. It never writes. Off unless translator.live.enabled=true; then only what is"
                            + " listed is contacted, addresses that the Redis itself announces included. Checks: docs/redis.md.")
    @RequestBody(ref = "LiveSpec")
    @APIResponse(
            responseCode = "200",
            description = "Everything that was tried",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Verification")))
    public Response verify(byte[] body, @Context UriInfo uri) {
        Query.of(uri);
        gate.requireOpen();
        return JsonResponse.derived(gate.look(vantage -> ProbeDocument.of(verifications.verify(body, vantage))));
    }

    @POST
    @Path("/discoveries")
    @Operation(
            operationId = "discover",
            summary = "Find out a spec from a live node or Sentinel",
            description = "Answers the spec of the whole deployment that the server belongs to: all nodes of a cluster,"
                    + " all Sentinels and the master's name. Passwords and TLS are taken over as sent, references as"
                    + " references. Same gate as verifications.")
    @RequestBody(ref = "Discovery")
    @APIResponse(
            responseCode = "200",
            description = "The spec, or null and why there is none",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Discovery")))
    public Response discover(byte[] body, @Context UriInfo uri) {
        Query.of(uri);
        gate.requireOpen();
        DiscoveryRequest request = DiscoveryRequest.read(body);
        return JsonResponse.derived(gate.look(vantage -> ProbeDocument.of(discoverer.discover(request, vantage))));
    }
}
