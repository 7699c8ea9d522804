package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same tests with the packaged program, and Swagger UI, whose page differs there from the one in tests. */
@QuarkusIntegrationTest
class ExchangeGoldenIT extends ExchangeGoldenTest {

    private static final Pattern SCRIPT = Pattern.compile("<script(?: defer)?>(.*?)</script>", Pattern.DOTALL);

    /** Fails if a new Quarkus release changes the page: update the digests of its scripts in the policy. */
    @Test
    void runsOnlyTheScriptsOfItsPage() throws GeneralSecurityException {
        Response page = given().get("/swagger-ui/");
        String policy = page.header("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        String scripts = directive(policy, "script-src");
        assertThat(scripts).doesNotContain("unsafe");
        Matcher script = SCRIPT.matcher(page.asString());
        int count = 0;
        while (script.find()) {
            count++;
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(UTF_8));
            assertThat(scripts).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        assertThat(count).isEqualTo(scripts.split("sha256-", -1).length - 1).isPositive();
        assertThat(page.asString()).doesNotContain(" onclick=", " onload=", "javascript:", "style=");
    }

    private static String directive(String policy, String name) {
        return Stream.of(policy.split("; *"))
                .filter(each -> each.startsWith(name + " "))
                .findFirst()
                .orElseThrow();
    }
}
