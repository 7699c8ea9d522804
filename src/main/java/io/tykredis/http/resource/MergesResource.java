package io.tykredis.http.resource;

import io.tykredis.app.Merge;
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

/** The endpoint that merges a spec into a component's whole file. */
@Admission.Needed
@Path("/v1/merges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MergesResource {

    private final MergeRequestReader reader;
    private final Merge merges;
    private final ComponentLookup lookup;

    MergesResource(MergeRequestReader reader, Merge merges, ComponentLookup lookup) {
        this.reader = reader;
        this.merges = merges;
        this.lookup = lookup;
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
