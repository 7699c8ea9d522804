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

/** The endpoints that compare and recommend ways to deploy Redis. */
@Admission.Needed
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class AdviceResource {

    private final Recommend advisor;

    AdviceResource(Recommend advisor) {
        this.advisor = advisor;
    }

    @GET
    @Path("/deployment-options")
    public Response options(@Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return JsonResponse.constant(request, advisor.options());
    }

    @POST
    @Path("/recommendations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response recommend(byte[] body, @Context UriInfo uri) {
        Query.of(uri);
        return JsonResponse.derived(advisor.recommend(body));
    }
}
