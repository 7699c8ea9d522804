package io.tykredis.http;

import io.tykredis.app.FailureLine;
import io.tykredis.app.RedisConfigs;
import io.tykredis.app.TerraformExternal;
import io.tykredis.app.Translate;
import io.tykredis.app.TranslationResult;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.format.Format;
import io.tykredis.format.ZipArchive;
import io.tykredis.input.InvalidInput;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
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
import java.io.InputStream;
import java.util.concurrent.CompletionStage;

/** The endpoints that translate a spec into settings of the components, or into the files of its servers. */
@Admission.Needed
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
public class TranslationsResource {

    private static final String PATH = "/translations";
    private static final String DIAGNOSTICS = "Translation-Diagnostics";

    private final Translate translations;
    private final RedisConfigs servers;
    private final TerraformExternal dataSource;
    private final Components components;
    private final AnswerChoice choice;
    private final NdjsonStream stream;
    private final Admission admission;

    TranslationsResource(
            Translate translations,
            RedisConfigs servers,
            TerraformExternal dataSource,
            Components components,
            AnswerChoice choice,
            NdjsonStream stream,
            Admission admission) {
        this.translations = translations;
        this.servers = servers;
        this.dataSource = dataSource;
        this.components = components;
        this.choice = choice;
        this.stream = stream;
        this.admission = admission;
    }

    @POST
    @Path(PATH)
    public CompletionStage<Response> all(byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query =
                Query.of(uri, Query.FORMAT, Query.CHART, Query.TARGET, Query.STRICT, Query.SECRETS, Query.EXPLAIN);
        Format format = choice.format(query, headers);
        boolean explain = query.flag(Query.EXPLAIN);
        boolean archive = AnswerChoice.archive(headers);
        if (explain && (archive || !TranslationResult.explains(format))) {
            throw Query.reject("\"explain=true\" requires format=json.");
        }
        return admission.dispatch(body, () -> {
            TranslationResult translated =
                    translations.all(body, format, query.flag(Query.STRICT)).shown(query.redacts());
            return archive
                    ? archive(format, translated)
                    : answer(format.mediaType(), translated.all(format, explain), translated);
        });
    }

    /** The streaming variant of {@link #all}, which has its OpenAPI description. */
    @POST
    @Path(PATH)
    @Consumes(NdjsonStream.MEDIA_TYPE)
    public Response each(
            InputStream specs, @Context UriInfo uri, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        Response.ResponseBuilder answer = JsonResponse.derived(NdjsonStream.MEDIA_TYPE, stream.of(specs, uri, headers));
        if (request.version() == HttpVersion.HTTP_1_0) {
            // HTTP/1.0 has no chunks: only the end of the connection marks the end of the answer.
            answer.header("Connection", "close");
        }
        return answer.build();
    }

    @POST
    @Path(PATH + "/{component}")
    public CompletionStage<Response> one(
            @PathParam("component") String component, byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        ComponentTable table = components.require(component);
        Query query = Query.of(uri, Query.FORMAT, Query.CHART, Query.TARGET, Query.STRICT, Query.SECRETS);
        Format format = choice.format(query, headers);
        boolean archive = AnswerChoice.archive(headers);
        return admission.dispatch(body, () -> {
            TranslationResult translated = translations
                    .one(body, table, format, query.flag(Query.STRICT))
                    .shown(query.redacts());
            return archive
                    ? archive(format, translated)
                    : answer(format.mediaType(), translated.one(format), translated);
        });
    }

    @POST
    @Path("/redis-configs")
    @Produces(MediaType.APPLICATION_JSON)
    public Response servers(byte[] body, @Context UriInfo uri) {
        return JsonResponse.derived(
                servers.document(body, Query.of(uri, Query.STRICT).flag(Query.STRICT)));
    }

    /** Answers Terraform's {@code external} data source, which shows only the detail of a problem. */
    @POST
    @Path("/terraform/external")
    @Produces(MediaType.APPLICATION_JSON)
    public Response external(byte[] body, @Context UriInfo uri) {
        Query.of(uri);
        try {
            return JsonResponse.derived(dataSource.answer(body));
        } catch (InvalidInput | RejectedInput e) {
            throw Problem.of(e).withDetail(FailureLine.of(e));
        }
    }

    private static Response archive(Format format, TranslationResult translated) {
        return answer(ZipArchive.MEDIA_TYPE, ZipArchive.of(translated.files(format)), translated);
    }

    private static Response answer(String mediaType, byte[] body, TranslationResult translated) {
        return JsonResponse.derived(mediaType, body)
                .header(DIAGNOSTICS, translated.verdict().summary())
                .build();
    }
}
