package io.tykredis.http.resource;

import io.tykredis.app.Lint;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.document.LintDocument;
import io.tykredis.format.ChartVersion;
import io.tykredis.http.Admission;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** Everything worth telling about a spec, without translating it. */
@Admission.Needed
@Path("/v1/lint")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Diagnostics")
public class LintResource {

    private final Lint lints;
    private final FormatChoice formats;

    LintResource(Lint lints, FormatChoice formats) {
        this.lints = lints;
        this.formats = formats;
    }

    @POST
    @Operation(
            operationId = "lint",
            summary = "Tell what is worth knowing about a spec, or about configurations",
            description = "Answers every finding, errors too, without translating anything. Places in a spec are told"
                    + " from the spec's own root, those in configurations and variables from that of the body.")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "lintFormat")
    @Parameter(name = "chart", in = ParameterIn.QUERY, ref = "chart")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @RequestBody(ref = "Lint")
    @APIResponse(
            responseCode = "200",
            description = "The findings, most serious first",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "LintAnswer")))
    public Response lint(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, FormatChoice.PARAMETER, ChartVersion.PARAMETER, Query.STRICT);
        Diagnostics verdict = lints.request(body, formats.of(query));
        if (query.strict()) {
            verdict.require(true);
        }
        return JsonResponse.derived(LintDocument.of(verdict.diagnostics()));
    }
}
