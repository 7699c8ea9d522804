package io.tykredis.http.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page. Static files of Quarkus have no tags, and all files of a reproducible build have the same date. */
@Path("/")
public class PageResource {

    private static final Pattern GZIP =
            Pattern.compile("(?:^|,)\\s*(?:x-)?gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)");

    /** Whether a path belongs to the page, which asks for the token itself. */
    public static boolean serves(String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        return name.isEmpty() || PageFile.MEDIA_TYPES.containsKey(name);
    }

    private final Map<String, PageFile> files = new ConcurrentHashMap<>();

    @GET
    public Response index(
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings, @Context Request request) {
        return file("index.html", encodings, request);
    }

    @GET
    @Path("{name: index\\.html|page\\.js|page\\.css|icon\\.svg|licenses\\.txt}")
    public Response file(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings,
            @Context Request request) {
        return files.computeIfAbsent(name, PageFile::read).response(request, compressed(encodings));
    }

    private static boolean compressed(@Nullable String encodings) {
        return encodings != null
                && GZIP.matcher(encodings.toLowerCase(Locale.ROOT)).find();
    }
}
