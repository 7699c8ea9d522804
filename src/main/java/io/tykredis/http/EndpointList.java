package io.tykredis.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The calls of the API, for the answers to unknown paths and methods. A test compares them with the OpenAPI
 * description.
 */
final class EndpointList {

    private static final String JSON = "application/json";
    private static final List<String> READ = List.of(
            "/v1/components", "/v1/components/{component}", "/v1/deployment-options", "/v1/diagnostics", "/v1/schema");
    private static final List<String> SENT = List.of(
            "/v1/translations",
            "/v1/translations/{component}",
            "/v1/lint",
            "/v1/terraform/external",
            "/v1/recommendations",
            "/v1/redis-configs",
            "/v1/verifications",
            "/v1/discoveries",
            "/v1/diagnoses",
            "/v1/imports",
            "/v1/imports/{component}",
            "/v1/merges",
            "/v1/merges/{component}",
            "/v1/upgrades");
    private static final List<String> PAGES = List.of("/openapi", "/swagger-ui");

    /** All paths with their methods, as the end of a sentence. */
    static String all() {
        return "POST " + String.join(", ", SENT) + "; GET " + String.join(", ", READ) + ", " + String.join(", ", PAGES);
    }

    /** Whether the API has exactly this path. */
    static boolean isOne(String path) {
        return SENT.contains(path) || READ.contains(path) || PAGES.contains(path);
    }

    /** The methods of the path, as in the {@code Allow} header. */
    static String allowed(String path) {
        return SENT.stream().anyMatch(known -> fits(known, path)) ? "POST, OPTIONS" : "GET, HEAD, OPTIONS";
    }

    /** The media types of a body that a call accepts. */
    static List<String> accepted(String path) {
        return switch (path) {
            case "/v1/translations" -> List.of(JSON, "application/x-ndjson");
            case "/v1/imports", "/v1/lint", "/v1/diagnoses" -> List.of(JSON, "application/yaml", "text/plain");
            default -> fits("/v1/imports/{component}", path) ? List.of(JSON, "text/plain") : List.of(JSON);
        };
    }

    /** The {@code Allow} header of OPTIONS. JAX-RS would list the methods of all paths of the same class. */
    @ServerResponseFilter
    void allow(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)
                && response.getStatus() == Response.Status.OK.getStatusCode()) {
            response.getHeaders()
                    .putSingle(HttpHeaders.ALLOW, allowed(request.getUriInfo().getPath()));
        }
    }

    private static boolean fits(String known, String path) {
        int variable = known.indexOf('{');
        return variable < 0 ? path.equals(known) : path.startsWith(known.substring(0, variable));
    }
}
