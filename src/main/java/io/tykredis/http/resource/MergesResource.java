package io.tykredis.http.resource;

import io.tykredis.app.Merge;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.document.MergeDocument;
import io.tykredis.http.Admission;
import io.tykredis.merge.MergeRequest;
import io.tykredis.merge.MergeRequestReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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

/** A spec and a component's whole file in, the file with its Redis settings replaced out. */
@Admission.Needed
@Path("/v1/merges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Merges")
public class MergesResource {

    private final MergeRequestReader reader;
    private final Merge merges;
    private final ComponentLookup lookup;

    MergesResource(MergeRequestReader reader, Merge merges, ComponentLookup lookup) {
        this.reader = reader;
        this.merges = merges;
        this.lookup = lookup;
    }

    @POST
    @Path("/{component}")
    @Operation(
            operationId = "merge",
            summary = "Replace the Redis settings in a component's file",
            description = "Answers the whole file, with its Redis settings made to say what the spec says, and the list"
                    + " of changes. All else keeps its value and its place, and numbers are written as they were."
                    + " Whatever the spec does not say is removed, stale and foreign spellings too; what a spec has no"
                    + " word for stays.")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @RequestBody(ref = "Merge")
    @APIResponse(
            responseCode = "200",
            description = "The file, what changed and why, and what there is to say of the spec and of the file's keys",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "MergeAnswer")))
    public Response merge(
            @Parameter(ref = "component") @PathParam("component") String component, byte[] body, @Context UriInfo uri) {
        ComponentTable table = lookup.require(component);
        Query query = Query.of(uri, Query.STRICT);
        MergeRequest request = reader.read(body, table);
        return JsonResponse.derived(MergeDocument.of(merges.merge(request, table, query.strict())));
    }
}
