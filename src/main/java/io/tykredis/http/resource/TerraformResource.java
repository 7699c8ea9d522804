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

/** The endpoint with the protocol of Terraform's {@code external} data source. */
@Admission.Needed
@Path("/v1/terraform/external")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TerraformResource {

    private final TerraformExternal dataSource;

    TerraformResource(TerraformExternal dataSource) {
        this.dataSource = dataSource;
    }

    @POST
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
