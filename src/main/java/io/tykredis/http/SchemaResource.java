package io.tykredis.http;

import io.tykredis.format.SpecSchema;
import io.tykredis.mapping.Components;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a spec may hold, for editors and validators. */
@Path("/v1/schema")
@Tag(name = "Schema")
public class SchemaResource {

    private static final String MEDIA_TYPE = "application/schema+json";

    private final SpecSchema schema;

    SchemaResource(Components components) {
        schema = new SpecSchema(components.names());
    }

    @GET
    @Produces({MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getSchema",
            summary = "Get the JSON Schema of a spec",
            description = "Answers a JSON Schema (draft 2020-12) that names every component. What passes it may still"
                    + " be refused where a schema has no words for the reason: a port above 65535, a repeated field,"
                    + " or one component under two of its names.")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag given")
    @APIResponse(responseCode = "400", ref = "BadQuery")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Busy")
    public Response schema(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query.of(uri);
        return Answer.constant(headers, MEDIA_TYPE, schema.document());
    }
}
