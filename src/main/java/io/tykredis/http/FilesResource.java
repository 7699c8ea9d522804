package io.tykredis.http;

import io.tykredis.app.Import;
import io.tykredis.app.Merge;
import io.tykredis.app.MergeFiles;
import io.tykredis.app.Upgrade;
import io.tykredis.app.UpgradeResult;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.document.MergeDocument;
import io.tykredis.format.Yaml;
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

/** The endpoints that derive a spec from files, or change files for a spec or for a new release. */
@Admission.Needed
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {

    private final Import imports;
    private final Merge merges;
    private final MergeFiles files;
    private final Upgrade upgrades;
    private final Components components;

    FilesResource(Import imports, Merge merges, MergeFiles files, Upgrade upgrades, Components components) {
        this.imports = imports;
        this.merges = merges;
        this.files = files;
        this.upgrades = upgrades;
        this.components = components;
    }

    @POST
    @Path("/imports")
    @Consumes({MediaType.APPLICATION_JSON, Yaml.MEDIA_TYPE, MediaType.TEXT_PLAIN, MediaType.MULTIPART_FORM_DATA})
    public Response all(byte[] body, @Context UriInfo uri) {
        Query query = Query.of(uri, Query.STRICT, Query.NAME);
        return JsonResponse.derived(Import.document(imports.all(body, query.name()), query.flag(Query.STRICT)));
    }

    @POST
    @Path("/imports/{component}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response one(
            @PathParam("component") String component, byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        ComponentTable table = components.require(component);
        boolean strict = Query.of(uri, Query.STRICT).flag(Query.STRICT);
        boolean text = MediaType.TEXT_PLAIN_TYPE.isCompatible(headers.getMediaType());
        return JsonResponse.derived(Import.document(imports.one(body, table, text), strict));
    }

    @POST
    @Path("/merges")
    public Response merge(byte[] body, @Context UriInfo uri) {
        boolean strict = Query.of(uri, Query.STRICT).flag(Query.STRICT);
        return JsonResponse.derived(MergeDocument.of(files.merge(body, strict)));
    }

    @POST
    @Path("/merges/{component}")
    public Response merge(@PathParam("component") String component, byte[] body, @Context UriInfo uri) {
        ComponentTable table = components.require(component);
        boolean strict = Query.of(uri, Query.STRICT).flag(Query.STRICT);
        return JsonResponse.derived(MergeDocument.of(merges.merge(body, table, strict)));
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
