package io.tykredis.http.resource;

import io.tykredis.app.Upgrade;
import io.tykredis.app.UpgradeResult;
import io.tykredis.http.Admission;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The endpoint that compares two releases for a spec or for files. */
@Admission.Needed
@Path("/v1/upgrades")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UpgradesResource {

    private final Upgrade upgrades;

    UpgradesResource(Upgrade upgrades) {
        this.upgrades = upgrades;
    }

    @POST
    public Response compare(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.PATH, Query.SECRETS);
        UpgradeResult result = upgrades.request(body);
        return JsonResponse.derived((query.redacts() ? upgrades.redacted(result) : result).document(query.path()));
    }
}
