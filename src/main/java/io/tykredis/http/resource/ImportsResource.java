package io.tykredis.http.resource;

import io.tykredis.app.Import;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.http.Admission;
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

/** The endpoints that derive a spec from component configurations. */
@Admission.Needed
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private final Import imports;
    private final ComponentLookup lookup;

    ImportsResource(Import imports, ComponentLookup lookup) {
        this.imports = imports;
        this.lookup = lookup;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, Query.YAML, MediaType.TEXT_PLAIN, MediaType.MULTIPART_FORM_DATA})
    public Response all(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.STRICT, Query.NAME);
        byte[] request = MultipartFiles.request(body, headers.getMediaType());
        return JsonResponse.derived(
                Import.document(imports.all(request, query.text(Query.NAME).orElse(null)), query.strict()));
    }

    @POST
    @Path("/{component}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response one(
            @PathParam("component") String component, byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        ComponentTable table = lookup.require(component);
        Query query = Query.of(uri, Query.STRICT);
        boolean text = MediaType.TEXT_PLAIN_TYPE.isCompatible(headers.getMediaType());
        return JsonResponse.derived(Import.document(imports.one(body, table, text), query.strict()));
    }
}
