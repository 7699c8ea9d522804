package io.tykredis.http;

import io.tykredis.http.problem.EndpointList;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The {@code Allow} header of OPTIONS. JAX-RS would list the methods of all paths of the same class. */
final class OptionsFilter {

    @ServerResponseFilter
    void allow(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)
                && response.getStatus() == Response.Status.OK.getStatusCode()) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.ALLOW,
                            EndpointList.allowed(request.getUriInfo().getPath()));
        }
    }
}
