package io.tykredis.http.resource;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.document.CatalogueDocument;
import io.tykredis.document.ComponentDocument;
import io.tykredis.document.SpecSchema;
import io.tykredis.http.Admission;
import io.tykredis.lint.Linter;
import io.tykredis.model.Version;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The endpoints of constant facts: components, diagnostics and the schema of a spec. */
@Admission.Needed
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueResource {

    private static final String SCHEMA = "application/schema+json";

    private final Components components;
    private final ComponentLookup lookup;
    private final Linter linter;
    private final SpecSchema schema;

    CatalogueResource(Components components, ComponentLookup lookup, Linter linter) {
        this.components = components;
        this.lookup = lookup;
        this.linter = linter;
        this.schema = new SpecSchema(components.names());
    }

    @GET
    @Path("/components")
    public Response components(@Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return JsonResponse.constant(request, ComponentDocument.list(components.all()));
    }

    @GET
    @Path("/components/{component}")
    public Response component(
            @PathParam("component") String component, @Context UriInfo uri, @Context Request request) {
        ComponentTable table = lookup.require(component);
        Version release = Query.of(uri, Query.VERSION).release(table).orElse(null);
        return JsonResponse.constant(
                request, release == null ? ComponentDocument.of(table) : ComponentDocument.of(table, release));
    }

    @GET
    @Path("/diagnostics")
    public Response diagnostics(@Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return JsonResponse.constant(request, CatalogueDocument.of(linter.rules()));
    }

    @GET
    @Path("/schema")
    @Produces({SCHEMA, MediaType.APPLICATION_JSON})
    public Response schema(@Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return JsonResponse.constant(request, SCHEMA, schema.document());
    }
}
