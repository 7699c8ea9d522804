package io.tykredis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.app.Diagnose;
import io.tykredis.app.Import;
import io.tykredis.app.Lint;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.document.DiagnosisDocument;
import io.tykredis.format.Yaml;
import io.tykredis.imports.source.FormFiles;
import io.tykredis.redis.probe.ProbeContext;
import io.tykredis.report.Findings;
import io.tykredis.report.Report;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The endpoints that read configuration files in any form: as the body, as JSON or as a form with several files. */
@Admission.Needed
@Path("/v1")
@Consumes({MediaType.APPLICATION_JSON, Yaml.MEDIA_TYPE, MediaType.TEXT_PLAIN, MediaType.MULTIPART_FORM_DATA})
public class FilesResource {

    private final Import imports;
    private final Lint lints;
    private final Diagnose diagnoses;
    private final LiveGate gate;
    private final Components components;
    private final AnswerChoice choice;

    FilesResource(
            Import imports,
            Lint lints,
            Diagnose diagnoses,
            LiveGate gate,
            Components components,
            AnswerChoice choice) {
        this.imports = imports;
        this.lints = lints;
        this.diagnoses = diagnoses;
        this.gate = gate;
        this.components = components;
        this.choice = choice;
    }

    @POST
    @Path("/imports")
    @Produces(MediaType.APPLICATION_JSON)
    public Response all(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.STRICT, Query.NAME);
        return JsonResponse.derived(Import.document(
                imports.all(files(body, headers), query.name()), query.flag(Query.STRICT)));
    }

    @POST
    @Path("/imports/{component}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    public Response one(
            @PathParam("component") String component, byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        ComponentTable table = components.require(component);
        Query query = Query.of(uri, Query.STRICT);
        boolean text = MediaType.TEXT_PLAIN_TYPE.isCompatible(headers.getMediaType());
        return JsonResponse.derived(Import.document(imports.one(body, table, text), query.flag(Query.STRICT)));
    }

    @POST
    @Path("/lint")
    public Response lint(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.FORMAT, Query.CHART, Query.REPORT, Query.STRICT, Query.NAME);
        Report report = choice.report(query, headers);
        Findings findings = lints.request(files(body, headers), query.name(), choice.format(query));
        if (query.flag(Query.STRICT)) {
            findings.verdict().require(true);
        }
        return JsonResponse.derived(report.mediaType(), report.text(findings)).build();
    }

    @POST
    @Path("/diagnoses")
    @Produces(MediaType.APPLICATION_JSON)
    public Response diagnose(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.LIVE, Query.NAME);
        byte[] files = files(body, headers);
        return JsonResponse.derived(
                query.flag(Query.LIVE)
                        ? gate.run(context -> diagnosis(files, query.name(), Optional.of(context)))
                        : diagnosis(files, query.name(), Optional.empty()));
    }

    private ObjectNode diagnosis(byte[] files, @Nullable String name, Optional<ProbeContext> context) {
        return DiagnosisDocument.of(diagnoses.request(files, name, context));
    }

    /** The body, or the files of a form as a JSON request. */
    private static byte[] files(byte[] body, HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        return type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type) && !type.isWildcardType()
                ? FormFiles.request(body, type.getParameters().get("boundary"))
                : body;
    }
}
