package io.tykredis.http.resource;

import io.tykredis.app.Lint;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.document.LintDocument;
import io.tykredis.http.Admission;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The endpoint that checks a spec or configurations without translating them. */
@Admission.Needed
@Path("/v1/lint")
@Consumes({MediaType.APPLICATION_JSON, Query.YAML, MediaType.TEXT_PLAIN, MediaType.MULTIPART_FORM_DATA})
@Produces(MediaType.APPLICATION_JSON)
public class LintResource {

    private final Lint lints;
    private final FormatChoice formats;

    LintResource(Lint lints, FormatChoice formats) {
        this.lints = lints;
        this.formats = formats;
    }

    @POST
    public Response lint(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.FORMAT, Query.CHART, Query.STRICT, Query.NAME);
        Diagnostics verdict = lints.request(
                MultipartFiles.request(body, headers.getMediaType()),
                query.text(Query.NAME).orElse(null), formats.of(query));
        if (query.strict()) {
            verdict.require(true);
        }
        return JsonResponse.derived(LintDocument.of(verdict.diagnostics()));
    }
}
