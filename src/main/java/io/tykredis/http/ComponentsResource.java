package io.tykredis.http;

import io.tykredis.format.ComponentDocument;
import io.tykredis.mapping.Components;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is known about the components. */
@Path("/v1/components")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Components")
@APIResponse(responseCode = "304", description = "Unchanged since the ETag given")
@APIResponse(responseCode = "400", ref = "BadQuery")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Busy")
public class ComponentsResource {

    private final Components components;
    private final ComponentLookup lookup;

    ComponentsResource(Components components, ComponentLookup lookup) {
        this.components = components;
        this.lookup = lookup;
    }

    @GET
    @Operation(
            operationId = "listComponents",
            summary = "List the components",
            description = "Answers every component with its names, its file and the releases that are known.")
    @APIResponse(
            responseCode = "200",
            description = "All components, without their keys",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ComponentList")))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query.of(uri);
        return Answer.constant(headers, ComponentDocument.list(components.all()));
    }

    @GET
    @Path("/{component}")
    @Operation(
            operationId = "getComponent",
            summary = "Show how a component spells each setting",
            description = "Answers every key that the component has for Redis: in its file, as a variable, and in which"
                    + " releases it is really read.")
    @APIResponse(
            responseCode = "200",
            description = "The component's mapping table",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Component")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response one(
            @Parameter(ref = "component") @PathParam("component") String component,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Query.of(uri);
        return Answer.constant(headers, ComponentDocument.of(lookup.require(component)));
    }
}
