package io.tykredis.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.format.DiagnosticDocument;
import io.tykredis.format.SpecDocument;
import io.tykredis.importing.Imported;
import io.tykredis.importing.Importer;
import io.tykredis.importing.Sent;
import io.tykredis.importing.SentReader;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.spec.RedisSpec;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The components' own configurations in, a canonical spec out. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Busy")
@APIResponse(responseCode = "408", ref = "TooSlow")
@APIResponse(responseCode = "413", ref = "TooLarge")
@APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
@APIResponse(responseCode = "422", ref = "Unprocessable")
public class ImportsResource {

    private final SentReader reader;
    private final Importer importer;
    private final ComponentLookup lookup;

    ImportsResource(SentReader reader, Importer importer, ComponentLookup lookup) {
        this.reader = reader;
        this.importer = importer;
        this.lookup = lookup;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importConfigurations",
            summary = "Make a spec of the components' own configurations",
            description = "Reads whole files and environment variables as the components would, and answers one spec"
                    + " that says what they do with them. Where the components differ, the Gateway decides, else MDCB,"
                    + " and the difference is told.")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @RequestBody(ref = "Import")
    @APIResponse(
            responseCode = "200",
            description = "The spec, and what there is to say of every key",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ImportAnswer")))
    public Response all(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.STRICT);
        return answer(importer.all(reader.read(body)), query);
    }

    @POST
    @Path("/{component}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "importConfiguration",
            summary = "Make a spec of one component's own configuration",
            description =
                    "Reads the component's whole file (application/json), or an env file or Compose block (text/plain), and answers"
                            + " the spec that says what the component does with it.")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @RequestBody(ref = "ImportOne")
    @APIResponse(
            responseCode = "200",
            description = "The spec, and what there is to say of every key",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ImportAnswer")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response one(
            @Parameter(ref = "component") @PathParam("component") String component,
            byte[] body,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        ComponentTable table = lookup.require(component);
        Query query = Query.of(uri, Query.STRICT);
        boolean text = MediaType.TEXT_PLAIN_TYPE.isCompatible(headers.getMediaType());
        Sent sent = text ? Sent.envFile(body) : reader.file(body, table);
        return answer(importer.one(sent, table), query);
    }

    private static Response answer(Imported imported, Query query) {
        RedisSpec spec = imported.require(query.flag(Query.STRICT));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("spec", SpecDocument.of(spec));
        answer.set("diagnostics", DiagnosticDocument.of(imported.diagnostics()));
        return Answer.derived(answer).build();
    }
}
