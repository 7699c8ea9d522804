package io.tykredis.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Verdict;
import io.tykredis.format.DiagnosticDocument;
import io.tykredis.lint.Linter;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.Translator;
import io.tykredis.redis.server.ServerFiles;
import io.tykredis.redis.server.ServerRequest;
import io.tykredis.spec.SpecReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A canonical spec in, the configuration of the Redis servers themselves out. */
@Path("/v1/redis-configs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Redis")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Busy")
@APIResponse(responseCode = "408", ref = "TooSlow")
@APIResponse(responseCode = "413", ref = "TooLarge")
@APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
@APIResponse(responseCode = "422", ref = "Unprocessable")
public class RedisConfigsResource {

    private final SpecReader reader;
    private final Translator translator;
    private final Linter linter;

    RedisConfigsResource(SpecReader reader, Translator translator, Linter linter) {
        this.reader = reader;
        this.translator = translator;
        this.linter = linter;
    }

    @POST
    @Operation(
            operationId = "configureRedis",
            summary = "Write the configuration of the Redis servers",
            description = "Answers the files that the servers and Sentinels of the spec start with: the same ports,"
                    + " passwords, databases and TLS versions as the components are told, and the settings that Tyk"
                    + " recommends. Places are told from the spec's own root, those in the options from the body's.")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @RequestBody(ref = "RedisConfigs")
    @APIResponse(
            responseCode = "200",
            description = "The files by name, and what is worth knowing",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "RedisConfigs")))
    public Response configs(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.STRICT);
        ServerRequest request = ServerRequest.read(body, reader);
        ServerFiles files = request.files();
        List<Diagnostic> ofTheSpec = linter.lint(new Subject(request.spec(), translator.translate(request.spec())));
        Verdict verdict = new Verdict(Stream.concat(ofTheSpec.stream(), files.diagnostics().stream())
                        .sorted()
                        .toList())
                .require(query.flag(Query.STRICT));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode named = answer.putObject("files");
        files.files().forEach(named::put);
        answer.set("diagnostics", DiagnosticDocument.of(verdict.diagnostics()));
        return Answer.derived(answer).build();
    }
}
