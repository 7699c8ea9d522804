package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page is served with the program, and browsers are told how little it may do. What it does is tested in web/test. */
@QuarkusTest
class PageTest {

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/index.html, text/html",
        "/page.js, text/javascript",
        "/page.css, text/css",
        "/icon.svg, image/svg+xml",
        "/licenses.txt, text/plain"
    })
    void isServedStrictlyAndAskedForAgain(String path, String type) {
        given().header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith("default-src 'none'; "),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))))
                .header("ETag", nullValue())
                .header("Last-Modified", nullValue());
    }
}
