package io.tykredis.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Describes the answers that every call, or every call of one kind, may give. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class OpenApiResponses implements OASFilter {

    private static final Map<String, String> ALL = Map.of("401", "Unauthorized", "406", "NotAcceptable", "503", "Busy");
    private static final Map<String, String> READING = Map.of("400", "BadQuery");
    private static final Map<String, String> SENDING = Map.of(
            "400", "BadRequest",
            "408", "TooSlow",
            "413", "TooLarge",
            "415", "UnsupportedMediaType",
            "422", "Unprocessable");
    private static final Map<String, String> OF_A_COMPONENT = Map.of("404", "NotFound");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach(OpenApiResponses::describe);
    }

    private static void describe(String path, PathItem item) {
        Operation reading = item.getGET();
        Operation sending = item.getPOST();
        if (reading != null) {
            reading.getResponses()
                    .addAPIResponse(
                            "304", OASFactory.createAPIResponse().description("Unchanged since the ETag given"));
            describe(path, reading, READING);
        }
        if (sending != null) {
            describe(path, sending, SENDING);
        }
    }

    private static void describe(String path, Operation operation, Map<String, String> ofItsKind) {
        APIResponses responses = operation.getResponses();
        add(responses, ALL);
        add(responses, ofItsKind);
        if (path.contains("{component}")) {
            add(responses, OF_A_COMPONENT);
        }
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    private static void add(APIResponses responses, Map<String, String> byStatus) {
        byStatus.forEach((status, name) ->
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name)));
    }
}
