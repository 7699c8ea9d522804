package io.tykredis.http.resource;

import io.tykredis.app.Translate;
import io.tykredis.app.TranslationResult;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.format.Format;
import io.tykredis.format.ZipArchive;
import io.tykredis.http.Admission;
import io.tykredis.http.BodyDispatcher;
import io.tykredis.http.OnEventLoop;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;

/** The endpoints that translate a spec into component settings. */
@Admission.Needed
@Path("/v1/translations")
@Consumes(MediaType.APPLICATION_JSON)
public class TranslationsResource {

    private static final String DIAGNOSTICS = "Translation-Diagnostics";

    private final Translate translations;
    private final ComponentLookup lookup;
    private final FormatChoice formats;
    private final NdjsonStream stream;
    private final BodyDispatcher dispatcher;

    TranslationsResource(
            Translate translations,
            ComponentLookup lookup,
            FormatChoice formats,
            NdjsonStream stream,
            BodyDispatcher dispatcher) {
        this.translations = translations;
        this.lookup = lookup;
        this.formats = formats;
        this.stream = stream;
        this.dispatcher = dispatcher;
    }

    @POST
    @OnEventLoop
    public CompletionStage<Response> all(byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query =
                Query.of(uri, Query.FORMAT, Query.CHART, Query.TARGET, Query.STRICT, Query.SECRETS, Query.EXPLAIN);
        Format format = formats.of(query, headers);
        boolean explain = query.explains();
        boolean archive = FormatChoice.archive(headers);
        if (explain && (archive || !TranslationResult.explains(format))) {
            throw Query.reject("\"explain=true\" requires format=json.");
        }
        return dispatcher.dispatch(body, () -> {
            TranslationResult translated = shown(translations.all(body, format, query.strict()), query);
            return archive
                    ? archive(format, translated)
                    : answer(format.mediaType(), translated.all(format, explain), translated);
        });
    }

    /** The streaming variant of {@link #all}, which has its OpenAPI description. */
    @POST
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
    @Path("/{component}")
    @OnEventLoop
    public CompletionStage<Response> one(
            @PathParam("component") String component, byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        ComponentTable table = lookup.require(component);
        Query query = Query.of(uri, Query.FORMAT, Query.CHART, Query.TARGET, Query.STRICT, Query.SECRETS);
        Format format = formats.of(query, headers);
        boolean archive = FormatChoice.archive(headers);
        return dispatcher.dispatch(body, () -> {
            TranslationResult translated = shown(translations.one(body, table, format, query.strict()), query);
            return archive
                    ? archive(format, translated)
                    : answer(format.mediaType(), translated.one(format), translated);
        });
    }

    static TranslationResult shown(TranslationResult translated, Query query) {
        return query.redacts() ? translated.redacted() : translated;
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
