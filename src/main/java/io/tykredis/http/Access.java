package io.tykredis.http;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Who may use the API. What describes it (/openapi, /swagger-ui, the page) is for all: it holds nothing of anybody. */
final class Access {

    private static final String CHALLENGE = "Bearer realm=\"tyk-redis-translator\"";

    private final AccessToken token;

    Access(AccessToken token) {
        this.token = token;
    }

    void warn(@Observes StartupEvent event, @ConfigProperty(name = "quarkus.http.host") String host) {
        if (isOpen(host)) {
            Log.warnf(
                    "Everybody who reaches %s may use this service: set %s or %s unless something in front of it asks"
                            + " who they are.",
                    host, AccessToken.VALUE, AccessToken.FILE);
        }
    }

    boolean isOpen(String host) {
        return !token.isWanted() && !isLoopback(host);
    }

    @ServerRequestFilter(preMatching = true)
    Optional<Response> check(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return !token.isWanted() || token.isIn(authorization)
                ? Optional.empty()
                : Optional.of(unauthorized(authorization != null));
    }

    private static Response unauthorized(boolean wrong) {
        String detail = (wrong ? "The token is wrong." : "The token is missing.")
                + " Send the header \"Authorization: Bearer …\" with the token that the service was started with.";
        Response problem = Problem.of(401, "unauthorized", "No access", detail).response();
        return Response.fromResponse(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, wrong ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE)
                .build();
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
