package io.tykredis.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The description of the API at /openapi, as YAML or JSON. It is written on the first request, not at every start. */
final class ApiDescription {

    private static final String STORED = "META-INF/openapi.json";
    private static final String JSON = "application/json";
    private static final int NOT_MODIFIED = 304;

    private record Document(String mediaType, Buffer content, String tag) {}

    private static final class Json {
        private static final PrettyPrinter LAYOUT =
                new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        private static final Document DOCUMENT = document(JSON, new ObjectMapper().getFactory(), LAYOUT);
    }

    private static final class Yaml {
        private static final YAMLFactory FACTORY = YAMLFactory.builder()
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        private static final Document DOCUMENT =
                document("application/yaml", new ObjectMapper(FACTORY).getFactory(), null);
    }

    void register(@Observes Router router) {
        for (String path : List.of("/openapi", "/openapi.json", "/openapi.yaml", "/openapi.yml")) {
            router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(ApiDescription::answer);
        }
    }

    private static void answer(RoutingContext exchange) {
        Document document = isJson(exchange) ? Json.DOCUMENT : Yaml.DOCUMENT;
        HttpServerResponse response = exchange.response()
                .putHeader("ETag", document.tag())
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Vary", "Accept");
        if (isKnown(exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH), document)) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        response.putHeader("Content-Type", document.mediaType() + ";charset=UTF-8")
                .putHeader("Content-Length", Integer.toString(document.content().length()));
        if (exchange.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(document.content().copy());
        }
    }

    /** By the ending of the path, the parameter or the header; else it is YAML. */
    private static boolean isJson(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        if (path.indexOf('.') > 0) {
            return path.endsWith(".json");
        }
        String accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
        return (accept != null && accept.contains(JSON))
                || "json".equalsIgnoreCase(exchange.request().getParam("format"));
    }

    /** Also as a proxy that compresses has passed the tag on. */
    private static boolean isKnown(@Nullable String tags, Document document) {
        return tags != null && (tags.strip().equals("*") || tags.contains(document.tag()));
    }

    private static Document document(String mediaType, JsonFactory factory, @Nullable PrettyPrinter layout) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream stored = ApiDescription.class.getClassLoader().getResourceAsStream(STORED);
                JsonGenerator generator = factory.createGenerator(bytes)) {
            JsonNode tree = new ObjectMapper().readTree(Objects.requireNonNull(stored));
            if (layout != null) {
                generator.setPrettyPrinter(layout);
            }
            generator.writeTree(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        byte[] content = bytes.toByteArray();
        return new Document(
                mediaType, Buffer.buffer(content), '"' + ContentTag.of(content).getValue() + '"');
    }
}
