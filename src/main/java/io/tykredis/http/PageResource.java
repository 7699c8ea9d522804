package io.tykredis.http;

import io.tykredis.format.Yaml;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/**
 * The page and the description of the API. Static files of Quarkus have no tags, and all files of a reproducible build
 * have the same date.
 */
@Path("/")
public class PageResource {

    private static final String DESCRIPTION = "openapi";
    private static final String UTF_8 = ";charset=UTF-8";
    private static final String JSON = "json";
    private static final String GZIP = "gzip";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "index.html", "text/html" + UTF_8,
            "page.js", "text/javascript" + UTF_8,
            "page.css", "text/css" + UTF_8,
            "icon.svg", "image/svg+xml",
            "licenses.txt", "text/plain" + UTF_8);

    private static final List<Variant> ENCODINGS =
            Variant.encodings("identity", GZIP).build();
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(Yaml.MEDIA_TYPE), MediaType.APPLICATION_JSON_TYPE)
            .build();

    private final Map<String, StoredDocument> documents = new ConcurrentHashMap<>();

    /** Whether a path needs no token: the page asks for it itself, and the description contains no data of users. */
    public static boolean serves(String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        return name.isEmpty() || MEDIA_TYPES.containsKey(name) || name.matches(DESCRIPTION + "(\\.(json|ya?ml))?");
    }

    @GET
    public Response index(@Context Request request) {
        return file("index.html", request);
    }

    @GET
    @Path("{name: index\\.html|page\\.js|page\\.css|icon\\.svg|licenses\\.txt}")
    public Response file(@PathParam("name") String name, @Context Request request) {
        boolean compressed = ENCODINGS.get(1).equals(request.selectVariant(ENCODINGS));
        return documents
                .computeIfAbsent(compressed ? name + "." + GZIP : name, key -> file(name, compressed))
                .response(request)
                .build();
    }

    private static StoredDocument file(String name, boolean compressed) {
        byte[] content = stored("page/" + name);
        return new StoredDocument(
                Objects.requireNonNull(MEDIA_TYPES.get(name)),
                compressed ? GZIP : null,
                compressed ? gzip(content) : content);
    }

    @GET
    @Path(DESCRIPTION)
    public Response description(@QueryParam("format") @DefaultValue("") String format, @Context Request request) {
        boolean json = FORMS.get(1).equals(request.selectVariant(FORMS)) || format.equalsIgnoreCase(JSON);
        return descriptionAs(json ? JSON : "yaml", request);
    }

    @GET
    @Path(DESCRIPTION + ".{form: json|ya?ml}")
    public Response descriptionAs(@PathParam("form") String form, @Context Request request) {
        return documents
                .computeIfAbsent(form, key -> description(key.equals(JSON)))
                .response(request)
                .build();
    }

    private static StoredDocument description(boolean json) {
        return json
                ? new StoredDocument(MediaType.APPLICATION_JSON + UTF_8, null, stored("META-INF/openapi.json"))
                : new StoredDocument(Yaml.MEDIA_TYPE + UTF_8, null, stored("openapi.yaml"));
    }

    private static byte[] stored(String name) {
        try (InputStream file = PageResource.class.getClassLoader().getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }
}
