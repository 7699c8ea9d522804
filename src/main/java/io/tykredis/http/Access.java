package io.tykredis.http;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * The access control of the API: the token and client certificates. Its description (/openapi, /swagger-ui, the page) is
 * public and contains no user data.
 */
@Singleton
final class Access implements HttpServerOptionsCustomizer {

    /** A provider, because a native image builds filters before the token exists. */
    private final Provider<AccessToken> token;

    Access(Provider<AccessToken> token) {
        this.token = token;
    }

    void warn(@Observes StartupEvent event, @ConfigProperty(name = "quarkus.http.host") String host) {
        if (isOpen(host)) {
            Log.warnf(
                    "Every client that reaches %s can use this service. Set %s or %s, unless a proxy authenticates"
                            + " clients.",
                    host, AccessToken.VALUE, AccessToken.FILE);
        }
    }

    boolean isOpen(String host) {
        InetAddress address = new InetSocketAddress(host, 0).getAddress();
        return !token.get().isWanted() && (address == null || !address.isLoopbackAddress());
    }

    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response check(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        AccessToken wanted = token.get();
        boolean admitted = !wanted.isWanted()
                || wanted.isIn(authorization)
                || PageResource.serves(request.getUriInfo().getPath());
        return admitted ? null : unauthorized(authorization);
    }

    /** Requires client certificates if a trust store is set. Quarkus fixes this at build time. */
    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (options.getTrustOptions() != null) {
            options.setClientAuth(ClientAuth.REQUIRED);
        }
    }

    private static Response unauthorized(@Nullable String authorization) {
        String detail = (authorization == null ? "The token is missing." : "The token is wrong.")
                + " Send the header \"Authorization: Bearer …\" with the token that the service was started with.";
        return Problem.of(ProblemKind.UNAUTHORIZED, detail)
                .response()
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"tyk-redis-translator\""
                                + (authorization == null ? "" : ", error=\"invalid_token\""))
                .build();
    }
}
