package io.tykredis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Verdict;
import io.tykredis.format.DiagnosticDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.importing.ConfigFile;
import io.tykredis.importing.Importer;
import io.tykredis.json.Errors;
import io.tykredis.json.Fields;
import io.tykredis.json.Pointer;
import io.tykredis.json.StrictJson;
import io.tykredis.lint.Linter;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Translation;
import io.tykredis.mapping.Translator;
import io.tykredis.merging.Change;
import io.tykredis.merging.Merged;
import io.tykredis.merging.Merger;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.SpecReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A spec and a component's whole file in, the file with its Redis settings replaced out. */
@Path("/v1/merges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Merges")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "413", ref = "TooLarge")
@APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
@APIResponse(responseCode = "422", ref = "Unprocessable")
public class MergesResource {

    private static final String SPEC = "spec";
    private static final String CONFIG = "config";

    private final SpecReader reader;
    private final Translator translator;
    private final Linter linter;
    private final Importer importer;
    private final Merger merger;
    private final ComponentLookup lookup;

    MergesResource(
            SpecReader reader,
            Translator translator,
            Linter linter,
            Importer importer,
            Merger merger,
            ComponentLookup lookup) {
        this.reader = reader;
        this.translator = translator;
        this.linter = linter;
        this.importer = importer;
        this.merger = merger;
        this.lookup = lookup;
    }

    /** What is asked for, the file as it is read and as it was written. */
    private record Asked(RedisSpec spec, ObjectNode read, ObjectNode written) {}

    @POST
    @Path("/{component}")
    @Operation(
            operationId = "merge",
            summary = "Replace the Redis settings in a component's file",
            description = "Answers the whole file, with its Redis settings made to say what the spec says, and the list"
                    + " of changes. All else keeps its value and its place, and numbers are written as they were."
                    + " Whatever the spec does not say is removed, stale and foreign spellings too; what a spec has no"
                    + " word for stays.")
    @Parameter(name = "strict", in = ParameterIn.QUERY, ref = "strict")
    @RequestBody(ref = "Merge")
    @APIResponse(
            responseCode = "200",
            description = "The file, what changed and why, and what there is to say of the spec and of the file's keys",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "MergeAnswer")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response merge(
            @Parameter(ref = "component") @PathParam("component") String component, byte[] body, @Context UriInfo uri) {
        ComponentTable table = lookup.require(component);
        Query query = Query.of(uri, Query.STRICT);
        Asked asked = read(body);
        Translation translation = translator.translate(asked.spec(), table);
        List<Diagnostic> diagnostics =
                new ArrayList<>(linter.lint(new Subject(asked.spec(), List.of(translation))).stream()
                        .map(found -> found.at(found.pointer().under(Pointer.of(SPEC))))
                        .toList());
        new Verdict(diagnostics).require(query.flag(Query.STRICT));
        Merged merged = merger.merge(translation, asked.written(), asked.read());
        diagnostics.addAll(importer.keys(new ConfigFile(table, reread(merged.config()), Pointer.of(CONFIG))));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set(CONFIG, merged.config());
        answer.set("changes", changes(merged.changes()));
        answer.set(
                "diagnostics",
                DiagnosticDocument.of(diagnostics.stream().sorted().toList()));
        return Answer.derived(answer).build();
    }

    private Asked read(byte[] body) {
        Errors errors = new Errors();
        JsonNode read = StrictJson.read(body, errors);
        Fields fields = Fields.of(read, Pointer.ROOT, errors);
        RedisSpec spec = fields == null ? null : spec(fields, errors);
        errors.throwIfAny();
        JsonNode written = StrictJson.readVerbatim(body, errors);
        return new Asked(Objects.requireNonNull(spec), config(read), config(written));
    }

    private @Nullable RedisSpec spec(Fields fields, Errors errors) {
        fields.require(SPEC, "Send {\"spec\": {…}, \"config\": {…}}.");
        fields.require(CONFIG, "Send {\"spec\": {…}, \"config\": {…}}, the component's whole file.");
        JsonNode node = fields.any(SPEC, "an object");
        fields.object(CONFIG);
        fields.rejectOthers(Map.of());
        return node == null ? null : reader.read(node, Pointer.of(SPEC), errors);
    }

    private static ObjectNode config(JsonNode body) {
        return (ObjectNode) body.path(CONFIG);
    }

    private static ObjectNode reread(ObjectNode config) {
        return (ObjectNode) StrictJson.read(PrettyJson.bytes(config), new Errors());
    }

    private static ArrayNode changes(List<Change> changes) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Change change : changes) {
            ObjectNode row = list.addObject();
            row.put("op", change.operation().name().toLowerCase(Locale.ROOT));
            row.put("path", change.path().toString());
            if (change.from() != null) {
                row.set("from", change.from());
            }
            if (change.to() != null) {
                row.set("to", change.to());
            }
            row.put("reason", change.reason());
        }
        return list;
    }
}
