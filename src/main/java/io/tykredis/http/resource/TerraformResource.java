package io.tykredis.http.resource;

import io.tykredis.app.FailureLine;
import io.tykredis.app.TerraformExternal;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.http.Admission;
import io.tykredis.http.problem.Problem;
import io.tykredis.http.problem.ProblemException;
import io.tykredis.input.InvalidInput;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The protocol of Terraform's {@code external} data source over HTTP. */
@Admission.Needed
@Path("/v1/terraform/external")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Translations")
public class TerraformResource {

    private final TerraformExternal dataSource;

    TerraformResource(TerraformExternal dataSource) {
        this.dataSource = dataSource;
    }

    @POST
    @Operation(
            operationId = "answerTerraform",
            summary = "Translate a spec for Terraform",
            description = "Answers a flat map of strings for a flat map of strings, as the external data source has it:"
                    + " each component's file as <component>.json and its variables as <component>.env, every variable"
                    + " under its own name, and what is worth knowing. In a problem, detail says all that is wrong in"
                    + " one line.")
    @RequestBody(ref = "Terraform")
    @APIResponse(
            responseCode = "200",
            description = "The result",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "TerraformResult")))
    public Response external(byte[] body, @Context UriInfo uri) {
        Query.of(uri);
        try {
            return JsonResponse.derived(dataSource.answer(body));
        } catch (InvalidInput e) {
            throw new ProblemException(Problem.of(e).withDetail(FailureLine.of(e)));
        } catch (RejectedInput e) {
            throw new ProblemException(Problem.of(e).withDetail(FailureLine.of(e)));
        }
    }
}
