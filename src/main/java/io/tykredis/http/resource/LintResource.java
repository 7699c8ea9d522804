package io.tykredis.http.resource;

import io.tykredis.app.Lint;
import io.tykredis.http.Admission;
import io.tykredis.report.Findings;
import io.tykredis.report.Report;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The endpoint that checks a spec or configurations without translating them. */
@Admission.Needed
@Path("/v1/lint")
@Consumes({MediaType.APPLICATION_JSON, Query.YAML, MediaType.TEXT_PLAIN, MediaType.MULTIPART_FORM_DATA})
public class LintResource {

    private final Lint lints;
    private final FormatChoice formats;
    private final ReportChoice reports;

    LintResource(Lint lints, FormatChoice formats, ReportChoice reports) {
        this.lints = lints;
        this.formats = formats;
        this.reports = reports;
    }

    @POST
    public Response lint(byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(uri, Query.FORMAT, Query.CHART, Query.REPORT, Query.STRICT, Query.NAME);
        Report report = reports.of(query, headers);
        Findings findings = lints.request(
                MultipartFiles.request(body, headers.getMediaType()),
                query.text(Query.NAME).orElse(null),
                formats.of(query));
        if (query.strict()) {
            findings.verdict().require(true);
        }
        return JsonResponse.derived(report.mediaType(), report.text(findings)).build();
    }
}
