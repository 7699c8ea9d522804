package io.tykredis.http.resource;

import io.tykredis.app.Translate;
import io.tykredis.app.TranslationResult;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.format.ChartVersion;
import io.tykredis.format.Format;
import io.tykredis.format.Yaml;
import io.tykredis.format.ZipArchive;
import io.tykredis.http.Admission;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A canonical spec in, the components' settings out. */
@Admission.Needed
@Path("/v1/translations")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Translations")
public class TranslationsResource {

    private static final String DIAGNOSTICS = "Translation-Diagnostics";

    private final Translate translations;
    private final ComponentLookup lookup;
    private final FormatChoice formats;
    private final NdjsonStream stream;

    TranslationsResource(Translate translations, ComponentLookup lookup, FormatChoice formats, NdjsonStream stream) {
        this.stream = stream;
        this.translations = translations;
        this.lookup = lookup;
        this.formats = formats;
    }

    @POST
    @Operation(
            operationId = "translate",
            summary = "Translate a spec for its components",
            description = "Answers what each component that the spec names (all, if it names none) needs to use that"
                    + " Redis: its file, its environment variables, and what is worth knowing. A stream of specs"
                    + " (application/x-ndjson) is answered line by line, as fast as the client takes the answers.")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "format")
    @Parameter(name = "chart", in = ParameterIn.QUERY, ref = "chart")
    @Parameter(name = "target", in = ParameterIn.QUERY, ref = "target")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @Parameter(name = "secrets", in = ParameterIn.QUERY, ref = "secrets")
    @Parameter(name = "explain", in = ParameterIn.QUERY, ref = "explain")
    @RequestBody(ref = "Specs")
    @APIResponse(
            responseCode = "200",
            description = "The settings of every component",
            headers = @Header(name = DIAGNOSTICS, ref = DIAGNOSTICS),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Translations")),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(ref = "EnvFile")),
                @Content(mediaType = Yaml.MEDIA_TYPE, schema = @Schema(ref = "YamlFile")),
                @Content(mediaType = ZipArchive.MEDIA_TYPE, schema = @Schema(ref = "Files")),
                @Content(mediaType = NdjsonStream.MEDIA_TYPE, schema = @Schema(ref = "AnswerLines"))
            })
    public Response all(byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(
                uri,
                FormatChoice.PARAMETER,
                ChartVersion.PARAMETER,
                Query.TARGET,
                Query.STRICT,
                Query.SECRETS,
                Query.EXPLAIN);
        Format format = formats.of(query, headers);
        boolean explain = query.flag(Query.EXPLAIN);
        if (explain && (FormatChoice.archive(headers) || !TranslationResult.explains(format))) {
            throw Query.reject("\"explain=true\" needs format=json; the other formats have no place for it.");
        }
        TranslationResult translated = shown(translations.all(body, format, query.strict()), query);
        return FormatChoice.archive(headers)
                ? archive(format, translated)
                : answer(format.mediaType(), translated.all(format, explain), translated);
    }

    /** As a stream, which the description of {@link #all} has. */
    @POST
    @Consumes(NdjsonStream.MEDIA_TYPE)
    @Operation(hidden = true)
    public Response each(
            InputStream specs, @Context UriInfo uri, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        Response.ResponseBuilder answer = JsonResponse.derived(NdjsonStream.MEDIA_TYPE, stream.of(specs, uri, headers));
        if (request.version() == HttpVersion.HTTP_1_0) {
            // It knows no chunks, so nothing else tells its client where the answer ends.
            answer.header("Connection", "close");
        }
        return answer.build();
    }

    @POST
    @Path("/{component}")
    @Operation(
            operationId = "translateForComponent",
            summary = "Translate a spec for one component",
            description = "Answers the content of the component's own file, ready for curl … > tyk.conf, or its"
                    + " variables. The component need not be among those that the spec names.")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "format")
    @Parameter(name = "chart", in = ParameterIn.QUERY, ref = "chart")
    @Parameter(name = "target", in = ParameterIn.QUERY, ref = "target")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @Parameter(name = "secrets", in = ParameterIn.QUERY, ref = "secrets")
    @RequestBody(ref = "Spec")
    @APIResponse(
            responseCode = "200",
            description = "The component's settings, in the format asked for",
            headers = @Header(name = DIAGNOSTICS, ref = DIAGNOSTICS),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NativeFile")),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(ref = "EnvFile")),
                @Content(mediaType = Yaml.MEDIA_TYPE, schema = @Schema(ref = "YamlFile")),
                @Content(mediaType = ZipArchive.MEDIA_TYPE, schema = @Schema(ref = "Files"))
            })
    public Response one(
            @Parameter(ref = "component") @PathParam("component") String component,
            byte[] body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ComponentTable table = lookup.require(component);
        Query query = Query.of(
                uri, FormatChoice.PARAMETER, ChartVersion.PARAMETER, Query.TARGET, Query.STRICT, Query.SECRETS);
        Format format = formats.of(query, headers);
        TranslationResult translated = shown(translations.one(body, table, format, query.strict()), query);
        return FormatChoice.archive(headers)
                ? archive(format, translated)
                : answer(format.mediaType(), translated.one(format), translated);
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
