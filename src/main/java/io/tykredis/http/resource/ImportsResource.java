package io.tykredis.http.resource;

import io.tykredis.app.Import;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.http.Admission;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The components' own configurations in, a canonical spec out. */
@Admission.Needed
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {

    private final Import imports;
    private final ComponentLookup lookup;

    ImportsResource(Import imports, ComponentLookup lookup) {
        this.imports = imports;
        this.lookup = lookup;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importConfigurations",
            summary = "Make a spec of the components' own configurations",
            description = "Reads whole files and environment variables as the components would, and answers one spec"
                    + " that says what they do with them. Where the components differ, the Gateway decides, else MDCB,"
                    + " and the difference is told.")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @RequestBody(ref = "Import")
    @APIResponse(
            responseCode = "200",
            description = "The spec, and what there is to say of every key",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ImportAnswer")))
    public Response all(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.STRICT);
        return JsonResponse.derived(Import.document(imports.all(body), query.strict()));
    }

    @POST
    @Path("/{component}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "importConfiguration",
            summary = "Make a spec of one component's own configuration",
            description =
                    "Reads the component's whole file (application/json), or an env file or Compose block (text/plain), and answers"
                            + " the spec that says what the component does with it.")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @RequestBody(ref = "ImportOne")
    @APIResponse(
            responseCode = "200",
            description = "The spec, and what there is to say of every key",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ImportAnswer")))
    public Response one(
            @Parameter(ref = "component") @PathParam("component") String component,
            byte[] body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        ComponentTable table = lookup.require(component);
        Query query = Query.of(uri, Query.STRICT);
        boolean text = MediaType.TEXT_PLAIN_TYPE.isCompatible(headers.getMediaType());
        return JsonResponse.derived(Import.document(imports.one(body, table, text), query.strict()));
    }
}
