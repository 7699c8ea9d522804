package io.tykredis.http.resource;

import io.tykredis.app.Merge;
import io.tykredis.app.MergeFiles;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.document.MergeDocument;
import io.tykredis.http.Admission;
import io.tykredis.merge.MergeRequest;
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

/** The endpoints that merge a spec into files. */
@Admission.Needed
@Path("/v1/merges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MergesResource {

    private final MergeRequestReader reader;
    private final Merge merges;
    private final MergeFiles files;
    private final ComponentLookup lookup;

    MergesResource(MergeRequestReader reader, Merge merges, MergeFiles files, ComponentLookup lookup) {
        this.reader = reader;
        this.merges = merges;
        this.files = files;
        this.lookup = lookup;
    }

    @POST
    public Response merge(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.STRICT);
        return JsonResponse.derived(MergeDocument.of(files.merge(body, query.strict())));
    }

    @POST
    @Path("/{component}")
    public Response merge(@PathParam("component") String component, byte[] body, @Context UriInfo uri) {
        ComponentTable table = lookup.require(component);
        Query query = Query.of(uri, Query.STRICT);
        MergeRequest request = reader.read(body, table);
        return JsonResponse.derived(MergeDocument.of(merges.merge(request, table, query.strict())));
    }
}
