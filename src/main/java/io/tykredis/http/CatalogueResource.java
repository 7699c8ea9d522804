package io.tykredis.http;

import io.tykredis.app.Recommend;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.document.CatalogueDocument;
import io.tykredis.document.ComponentDocument;
import io.tykredis.document.SpecSchema;
import io.tykredis.lint.Linter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The endpoints of constant facts, and the advice that follows from them. */
@Admission.Needed
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueResource {

    private static final String SCHEMA = "application/schema+json";

    private final Components components;
    private final Linter linter;
    private final Recommend advisor;
    private final SpecSchema schema;

    CatalogueResource(Components components, Linter linter, Recommend advisor) {
        this.components = components;
        this.linter = linter;
        this.advisor = advisor;
        this.schema = new SpecSchema(components.names());
    }

    @GET
    @Path("/components")
    public Response components(@Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return JsonResponse.constant(request, MediaType.APPLICATION_JSON, ComponentDocument.list(components.all()));
    }

    @GET
    @Path("/components/{component}")
    public Response component(
            @PathParam("component") String component, @Context UriInfo uri, @Context Request request) {
        ComponentTable table = components.require(component);
        return JsonResponse.constant(
                request,
                MediaType.APPLICATION_JSON,
                Query.of(uri, Query.VERSION)
                        .release(table)
                        .map(release -> ComponentDocument.of(table, release))
                        .orElseGet(() -> ComponentDocument.of(table)));
    }

    @GET
    @Path("/diagnostics")
    public Response diagnostics(@Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return JsonResponse.constant(request, MediaType.APPLICATION_JSON, CatalogueDocument.of(linter.rules()));
    }

    @GET
    @Path("/schema")
    @Produces({SCHEMA, MediaType.APPLICATION_JSON})
    public Response schema(@Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return JsonResponse.constant(request, SCHEMA, schema.document());
    }

    @GET
    @Path("/deployment-options")
    public Response options(@Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return JsonResponse.constant(request, MediaType.APPLICATION_JSON, advisor.options());
    }

    @POST
    @Path("/recommendations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response recommend(byte[] body, @Context UriInfo uri) {
        Query.of(uri);
        return JsonResponse.derived(advisor.recommend(body));
    }
}
