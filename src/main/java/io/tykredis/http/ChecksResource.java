package io.tykredis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.app.Diagnose;
import io.tykredis.app.Discover;
import io.tykredis.app.Lint;
import io.tykredis.app.Verify;
import io.tykredis.document.DiagnosisDocument;
import io.tykredis.document.ProbeDocument;
import io.tykredis.format.Yaml;
import io.tykredis.redis.probe.DiscoveryRequest;
import io.tykredis.redis.probe.ProbeContext;
import io.tykredis.report.Findings;
import io.tykredis.report.Report;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The endpoints that examine specs, files and the live Redis. */
@Admission.Needed
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
public class ChecksResource {

    private final Lint lints;
    private final Diagnose diagnoses;
    private final Verify verifications;
    private final Discover discoverer;
    private final LiveGate gate;
    private final AnswerChoice choice;

    ChecksResource(
            Lint lints,
            Diagnose diagnoses,
            Verify verifications,
            Discover discoverer,
            LiveGate gate,
            AnswerChoice choice) {
        this.lints = lints;
        this.diagnoses = diagnoses;
        this.verifications = verifications;
        this.discoverer = discoverer;
        this.gate = gate;
        this.choice = choice;
    }

    @POST
    @Path("/lint")
    @Consumes({MediaType.APPLICATION_JSON, Yaml.MEDIA_TYPE, MediaType.TEXT_PLAIN, MediaType.MULTIPART_FORM_DATA})
    public Response lint(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.FORMAT, Query.CHART, Query.REPORT, Query.STRICT, Query.NAME);
        Report report = choice.report(query, headers);
        Findings findings = lints.request(body, query.name(), choice.format(query));
        if (query.flag(Query.STRICT)) {
            findings.verdict().require(true);
        }
        return JsonResponse.derived(report.mediaType(), report.text(findings)).build();
    }

    @POST
    @Path("/diagnoses")
    @Consumes({MediaType.APPLICATION_JSON, Yaml.MEDIA_TYPE, MediaType.TEXT_PLAIN, MediaType.MULTIPART_FORM_DATA})
    @Produces(MediaType.APPLICATION_JSON)
    public Response diagnose(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.LIVE, Query.NAME);
        return JsonResponse.derived(
                query.flag(Query.LIVE)
                        ? gate.run(context -> diagnosis(body, query.name(), Optional.of(context)))
                        : diagnosis(body, query.name(), Optional.empty()));
    }

    private ObjectNode diagnosis(byte[] files, @Nullable String name, Optional<ProbeContext> context) {
        return DiagnosisDocument.of(diagnoses.request(files, name, context));
    }

    @POST
    @Path("/verifications")
    @Produces(MediaType.APPLICATION_JSON)
    public Response verify(byte[] body, @Context UriInfo uri) {
        Query.of(uri);
        return JsonResponse.derived(gate.run(context -> ProbeDocument.of(verifications.verify(body, context))));
    }

    @POST
    @Path("/discoveries")
    @Produces(MediaType.APPLICATION_JSON)
    public Response discover(byte[] body, @Context UriInfo uri) {
        Query.of(uri);
        return JsonResponse.derived(
                gate.run(context -> ProbeDocument.of(discoverer.discover(DiscoveryRequest.read(body), context))));
    }
}
