package io.tykredis.http.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.app.Diagnose;
import io.tykredis.document.DiagnosisDocument;
import io.tykredis.http.Admission;
import io.tykredis.http.LiveGate;
import io.tykredis.redis.probe.ProbeContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The endpoint that diagnoses the configurations of one deployment. */
@Admission.Needed
@Path("/v1/diagnoses")
@Consumes({MediaType.APPLICATION_JSON, Query.YAML, MediaType.TEXT_PLAIN, MediaType.MULTIPART_FORM_DATA})
@Produces(MediaType.APPLICATION_JSON)
public class DiagnosesResource {

    private final Diagnose diagnoses;
    private final LiveGate gate;

    DiagnosesResource(Diagnose diagnoses, LiveGate gate) {
        this.diagnoses = diagnoses;
        this.gate = gate;
    }

    @POST
    public Response diagnose(byte[] sent, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.LIVE, Query.NAME);
        byte[] body = MultipartFiles.request(sent, headers.getMediaType());
        String name = query.text(Query.NAME).orElse(null);
        return JsonResponse.derived(
                query.live()
                        ? gate.run(context -> document(body, name, Optional.of(context)))
                        : document(body, name, Optional.empty()));
    }

    private ObjectNode document(byte[] body, @Nullable String name, Optional<ProbeContext> context) {
        return DiagnosisDocument.of(diagnoses.request(body, name, context));
    }
}
