package io.tykredis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What browsers are told of the page at {@code /}, beside what {@link SecurityHeaders} tells them of everything: what it may
 * load and do, and that it is asked for again each time.
 */
@Singleton
final class PageHeaders {

    /** Its files, which {@code web/build.mjs} writes. */
    private static final List<String> FILES = List.of("index.html", "page.js", "page.css", "icon.svg", "licenses.txt");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cache-Control",
            "no-cache");

    private final Map<String, String> files = new HashMap<>();

    /** By file, made when it is asked for: the first digest of a process takes a noticeable part of its start. */
    private final Map<String, EntityTag> tags = new ConcurrentHashMap<>();

    PageHeaders(@ConfigProperty(name = "quarkus.http.root-path") String root) {
        String prefix = root.endsWith("/") ? root : root + "/";
        FILES.forEach(file -> files.put(prefix + file, file));
        files.put(prefix, FILES.get(0));
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FilterOrder.PAGE);
    }

    private void add(RoutingContext exchange) {
        String file = files.get(exchange.normalizedPath());
        if (file == null || !READING.contains(exchange.request().method())) {
            exchange.next();
            return;
        }
        EntityTag tag = tags.computeIfAbsent(file, name -> EntityTag.of(bytes(name)));
        // In a reproducible build all files are of the same second, so a date tells nothing.
        exchange.request().headers().remove(HttpHeaders.IF_MODIFIED_SINCE);
        exchange.addHeadersEndHandler(end -> {
            HEADERS.forEach(exchange.response()::putHeader);
            exchange.response()
                    .putHeader(HttpHeaders.ETAG, tag.value())
                    .headers()
                    .remove(HttpHeaders.LAST_MODIFIED);
        });
        if (tag.isIn(exchange.request().headers().getAll(HttpHeaders.IF_NONE_MATCH))) {
            exchange.response().setStatusCode(304).end();
        } else {
            exchange.next();
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = PageHeaders.class.getResourceAsStream("/META-INF/resources/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The page has no " + file + ".");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the page's " + file, e);
        }
    }
}
