package io.tykredis.http;

import io.tykredis.app.Merge;
import io.tykredis.app.MergeFiles;
import io.tykredis.app.Upgrade;
import io.tykredis.app.UpgradeResult;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.document.MergeDocument;
import io.tykredis.merge.MergeRequestReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The endpoints that change files: for a spec, or for a new release. */
@Admission.Needed
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MergesResource {

    private final MergeRequestReader reader;
    private final Merge merges;
    private final MergeFiles files;
    private final Upgrade upgrades;
    private final Components components;

    MergesResource(
            MergeRequestReader reader, Merge merges, MergeFiles files, Upgrade upgrades, Components components) {
        this.reader = reader;
        this.merges = merges;
        this.files = files;
        this.upgrades = upgrades;
        this.components = components;
    }

    @POST
    @Path("/merges")
    public Response merge(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.STRICT);
        return JsonResponse.derived(MergeDocument.of(files.merge(body, query.flag(Query.STRICT))));
    }

    @POST
    @Path("/merges/{component}")
    public Response merge(@PathParam("component") String component, byte[] body, @Context UriInfo uri) {
        ComponentTable table = components.require(component);
        Query query = Query.of(uri, Query.STRICT);
        return JsonResponse.derived(
                MergeDocument.of(merges.merge(reader.read(body, table), table, query.flag(Query.STRICT))));
    }

    @POST
    @Path("/upgrades")
    public Response upgrade(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.PATH, Query.SECRETS);
        UpgradeResult result = upgrades.request(body);
        return JsonResponse.derived(
                (query.redacts() ? upgrades.redacted(result) : result).document(query.flag(Query.PATH)));
    }
}
