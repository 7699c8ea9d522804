package io.tykredis.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.format.DiagnosticDocument;
import io.tykredis.format.ExplainDocument;
import io.tykredis.format.Format;
import io.tykredis.format.JsonFormat;
import io.tykredis.format.Yaml;
import io.tykredis.lint.Linter;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Translation;
import io.tykredis.mapping.Translator;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.SpecReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
@Path("/v1/translations")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Translations")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "413", ref = "TooLarge")
@APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
@APIResponse(responseCode = "422", ref = "Unprocessable")
public class TranslationsResource {

    private static final String EXPLAIN = "explain";

    private final SpecReader reader;
    private final Translator translator;
    private final Linter linter;
    private final ComponentLookup lookup;
    private final FormatChoice formats;

    TranslationsResource(
            SpecReader reader, Translator translator, Linter linter, ComponentLookup lookup, FormatChoice formats) {
        this.reader = reader;
        this.translator = translator;
        this.linter = linter;
        this.lookup = lookup;
        this.formats = formats;
    }

    @POST
    @Operation(
            operationId = "translate",
            summary = "Translate a spec for its components",
            description = "Answers what each component that the spec names (all, if it names none) needs to use that"
                    + " Redis: its file, its environment variables, and what is worth knowing.")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "format")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @Parameter(name = "secrets", in = ParameterIn.QUERY, ref = "secrets")
    @Parameter(name = "explain", in = ParameterIn.QUERY, ref = "explain")
    @RequestBody(ref = "Spec")
    @APIResponse(
            responseCode = "200",
            description = "The settings of every component",
            headers = @Header(name = Verdict.HEADER, ref = Verdict.HEADER),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Translations")),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(ref = "EnvFile")),
                @Content(mediaType = Yaml.MEDIA_TYPE, schema = @Schema(ref = "YamlFile"))
            })
    public Response all(byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(uri, FormatChoice.PARAMETER, Verdict.STRICT, Redaction.PARAMETER, EXPLAIN);
        Format format = formats.of(query, headers);
        boolean explain = query.flag(EXPLAIN);
        boolean json = format.name().equals(JsonFormat.NAME);
        if (explain && !json) {
            throw Query.reject("\"explain=true\" needs format=json; the other formats have no place for it.");
        }
        RedisSpec spec = reader.read(body);
        List<Translation> translations = Redaction.of(translator.translate(spec), query);
        Verdict verdict = verdict(spec, translations, format, query);
        return (json
                        ? Answer.derived(envelope(translations, verdict, explain))
                        : Answer.derived(format.mediaType(), format.all(translations)))
                .header(Verdict.HEADER, verdict.header())
                .build();
    }

    @POST
    @Path("/{component}")
    @Operation(
            operationId = "translateForComponent",
            summary = "Translate a spec for one component",
            description = "Answers the content of the component's own file, ready for curl … > tyk.conf, or its"
                    + " variables. The component need not be among those that the spec names.")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "format")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @Parameter(name = "secrets", in = ParameterIn.QUERY, ref = "secrets")
    @RequestBody(ref = "Spec")
    @APIResponse(
            responseCode = "200",
            description = "The component's settings, in the format asked for",
            headers = @Header(name = Verdict.HEADER, ref = Verdict.HEADER),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "NativeFile")),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(ref = "EnvFile")),
                @Content(mediaType = Yaml.MEDIA_TYPE, schema = @Schema(ref = "YamlFile"))
            })
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response one(
            @Parameter(ref = "component") @PathParam("component") String component,
            byte[] body,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ComponentTable table = lookup.require(component);
        Query query = Query.of(uri, FormatChoice.PARAMETER, Verdict.STRICT, Redaction.PARAMETER);
        Format format = formats.of(query, headers);
        RedisSpec spec = reader.read(body);
        List<Translation> translation = Redaction.of(List.of(translator.translate(spec, table)), query);
        Verdict verdict = verdict(spec, translation, format, query);
        return Answer.derived(format.mediaType(), format.one(translation.get(0)))
                .header(Verdict.HEADER, verdict.header())
                .build();
    }

    private Verdict verdict(RedisSpec spec, List<Translation> translations, Format format, Query query) {
        return new Verdict(linter.lint(new Subject(spec, translations, format))).require(query.flag(Verdict.STRICT));
    }

    private static ObjectNode envelope(List<Translation> translations, Verdict verdict, boolean explain) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode components = JsonFormat.components(translations);
        if (explain) {
            translations.forEach(translation -> components
                    .withObjectProperty(translation.table().name())
                    .set("explain", ExplainDocument.of(translation)));
        }
        answer.set("components", components);
        answer.set("diagnostics", DiagnosticDocument.of(verdict.diagnostics()));
        return answer;
    }
}
