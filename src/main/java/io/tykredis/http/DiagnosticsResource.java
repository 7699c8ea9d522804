package io.tykredis.http;

import io.tykredis.format.CatalogueDocument;
import io.tykredis.lint.Linter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of diagnostics. */
@Path("/v1/diagnostics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Diagnostics")
public class DiagnosticsResource {

    private final Linter linter;

    DiagnosticsResource(Linter linter) {
        this.linter = linter;
    }

    @GET
    @Operation(
            operationId = "listDiagnostics",
            summary = "List every diagnostic there is",
            description = "Answers code, severity and condition of each, with a spec that triggers it and one that does"
                    + " not.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DiagnosticCatalogue")))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag given")
    @APIResponse(responseCode = "400", ref = "BadQuery")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Busy")
    public Response catalogue(@Context UriInfo uri, @Context HttpHeaders headers) {
        Query.of(uri);
        return Answer.constant(headers, CatalogueDocument.of(linter.rules()));
    }
}
