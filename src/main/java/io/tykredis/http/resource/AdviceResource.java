package io.tykredis.http.resource;

import io.tykredis.app.Recommend;
import io.tykredis.http.Admission;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which way to deploy Redis. */
@Admission.Needed
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Advice")
public class AdviceResource {

    private final Recommend advisor;

    AdviceResource(Recommend advisor) {
        this.advisor = advisor;
    }

    @GET
    @Path("/deployment-options")
    @Operation(
            operationId = "listDeploymentOptions",
            summary = "List the ways to deploy Redis",
            description = "Answers recovery time, data loss, availability, complexity and cost of each, what speaks for"
                    + " and against it, and a spec to start from.")
    @APIResponse(
            responseCode = "200",
            description = "The options, the cheapest first",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DeploymentOptionList")))
    public Response options(@Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return JsonResponse.constant(request, advisor.options());
    }

    @POST
    @Path("/recommendations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recommend",
            summary = "Recommend a way to deploy Redis",
            description =
                    "Answers every option, ranked: which requirement it meets or misses and by how much, what would"
                            + " have to give for it to fit, what to take care of, and a spec to start from. If nothing fits, the"
                            + " first is the nearest.")
    @RequestBody(ref = "Requirements")
    @APIResponse(
            responseCode = "200",
            description = "The options, the best first",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Recommendations")))
    public Response recommend(byte[] body, @Context UriInfo uri) {
        Query.of(uri);
        return JsonResponse.derived(advisor.recommend(body));
    }
}
