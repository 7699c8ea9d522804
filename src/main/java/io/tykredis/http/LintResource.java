package io.tykredis.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.diagnostic.Verdict;
import io.tykredis.format.Format;
import io.tykredis.format.LintDocument;
import io.tykredis.importing.Importer;
import io.tykredis.importing.SentReader;
import io.tykredis.json.Errors;
import io.tykredis.json.Fields;
import io.tykredis.json.Pointer;
import io.tykredis.json.StrictJson;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.SpecReader;
import io.tykredis.translating.Translations;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everything worth telling about a spec, without translating it. */
@Path("/v1/lint")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Diagnostics")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Busy")
@APIResponse(responseCode = "408", ref = "TooSlow")
@APIResponse(responseCode = "413", ref = "TooLarge")
@APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
@APIResponse(responseCode = "422", ref = "Unprocessable")
public class LintResource {

    private final SpecReader reader;
    private final Translations translations;
    private final FormatChoice formats;
    private final SentReader sentReader;
    private final Importer importer;

    LintResource(
            SpecReader reader,
            Translations translations,
            FormatChoice formats,
            SentReader sentReader,
            Importer importer) {
        this.reader = reader;
        this.translations = translations;
        this.formats = formats;
        this.sentReader = sentReader;
        this.importer = importer;
    }

    @POST
    @Operation(
            operationId = "lint",
            summary = "Tell what is worth knowing about a spec, or about configurations",
            description = "Answers every finding, errors too, without translating anything. Places in a spec are told"
                    + " from the spec's own root, those in configurations and variables from that of the body.")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "lintFormat")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @RequestBody(ref = "Lint")
    @APIResponse(
            responseCode = "200",
            description = "The findings, most serious first",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "LintAnswer")))
    public Response lint(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, FormatChoice.PARAMETER, Query.STRICT);
        Verdict verdict = verdict(body, formats.of(query));
        if (query.flag(Query.STRICT)) {
            verdict.require(true);
        }
        return Answer.derived(LintDocument.of(verdict.diagnostics())).build();
    }

    private Verdict verdict(byte[] body, Format format) {
        Errors syntax = Errors.ofEverything();
        JsonNode node = StrictJson.read(body, syntax);
        if (!node.has("spec") && (node.has(SentReader.CONFIGS) || node.has(SentReader.ENV))) {
            return new Verdict(importer.all(sentReader.read(node, syntax)).diagnostics());
        }
        Fields fields = Fields.of(node, Pointer.ROOT, syntax);
        RedisSpec spec = fields == null ? null : spec(fields, syntax);
        syntax.throwIfAny();
        if (spec == null) {
            throw new IllegalStateException("no spec and no error");
        }
        return translations.lint(spec, format);
    }

    /** What cannot be read is pointed at in the body; findings, as in a translation, from the spec's own root. */
    private @Nullable RedisSpec spec(Fields fields, Errors errors) {
        fields.require("spec", "Send {\"spec\": {…}}, or {\"configs\": {…}, \"env\": {…}}.");
        JsonNode node = fields.any("spec", "an object");
        fields.rejectOthers(Map.of(
                SentReader.CONFIGS,
                "Send it in a request of its own.",
                SentReader.ENV,
                "Send it in a request of its own."));
        return node == null ? null : reader.read(node, fields.at("spec"), errors);
    }
}
