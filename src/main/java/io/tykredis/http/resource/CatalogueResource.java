package io.tykredis.http.resource;

import io.tykredis.catalog.Components;
import io.tykredis.document.CatalogueDocument;
import io.tykredis.document.ComponentDocument;
import io.tykredis.document.SpecSchema;
import io.tykredis.http.Admission;
import io.tykredis.lint.Linter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the program knows: components, diagnostics and the schema of a spec. */
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
    @Tag(name = "Components")
    @Operation(
            operationId = "listComponents",
            summary = "List the components",
            description = "Answers every component with its names, its file and the releases that are known.")
    @APIResponse(
            responseCode = "200",
            description = "All components, without their keys",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ComponentList")))
    public Response components(@Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return JsonResponse.constant(request, ComponentDocument.list(components.all()));
    }

    @GET
    @Path("/components/{component}")
    @Tag(name = "Components")
    @Operation(
            operationId = "getComponent",
            summary = "Show how a component spells each setting",
            description = "Answers every key that the component has for Redis: in its file, as a variable, and in which"
                    + " releases it is really read.")
    @APIResponse(
            responseCode = "200",
            description = "The component's mapping table",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Component")))
    public Response component(
            @Parameter(ref = "component") @PathParam("component") String component,
            @Context UriInfo uri,
            @Context Request request) {
        Query.of(uri);
        return JsonResponse.constant(request, ComponentDocument.of(lookup.require(component)));
    }

    @GET
    @Path("/diagnostics")
    @Tag(name = "Diagnostics")
    @Operation(
            operationId = "listDiagnostics",
            summary = "List every diagnostic there is",
            description = "Answers code, severity and condition of each, with a spec that triggers it and one that does"
                    + " not.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DiagnosticCatalogue")))
    public Response diagnostics(@Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return JsonResponse.constant(request, CatalogueDocument.of(linter.rules()));
    }

    @GET
    @Path("/schema")
    @Produces({SCHEMA, MediaType.APPLICATION_JSON})
    @Tag(name = "Schema")
    @Operation(
            operationId = "getSchema",
            summary = "Get the JSON Schema of a spec",
            description = "Answers a JSON Schema (draft 2020-12) that names every component. What passes it may still"
                    + " be refused where a schema has no words for the reason: a port above 65535, a repeated field,"
                    + " or one component under two of its names.")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(mediaType = SCHEMA, schema = @Schema(type = SchemaType.OBJECT)))
    public Response schema(@Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return JsonResponse.constant(request, SCHEMA, schema.document());
    }
}
