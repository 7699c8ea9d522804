package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page's files are sent. */
@QuarkusTest
class PageTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI root;

    @ParameterizedTest
    @ValueSource(strings = {"", "index.html", "page.js", "page.css", "icon.svg", "licenses.txt"})
    void isCompressedAndRevalidated(String name) throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = get(name, "gzip;q=0, *", null);
        HttpResponse<byte[]> packed = get(name, "br, gzip", null);

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());

        String tag = packed.headers().firstValue("ETag").orElseThrow();
        assertThat(get(name, "gzip", tag).statusCode()).isEqualTo(304);
        assertThat(get(name, "identity", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void otherFilesAreNotServed() {
        given().get("/package-info.class").then().statusCode(404);
    }

    private HttpResponse<byte[]> get(String name, String encodings, @Nullable String tag)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(name)).header("Accept-Encoding", encodings);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }
}
