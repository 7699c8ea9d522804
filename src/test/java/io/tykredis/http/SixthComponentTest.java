package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tykredis.json.Pointer;
import io.tykredis.mapping.Components;
import io.tykredis.mapping.Omission;
import io.tykredis.mapping.Translation;
import io.tykredis.mapping.Translator;
import io.tykredis.spec.SpecReader;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A component is one class with its table: nothing else has to know of it. */
@QuarkusTest
@TestProfile(SixthComponentTest.WithSixth.class)
class SixthComponentTest {

    private static final String SPEC = """
            {
              "topology": {"mode": "standalone", "endpoint": "redis:6379"},
              "password": "literal",
              "database": 3,
              "timeoutSeconds": 9,
              "components": {"vi": {"version": "2.0.0", "timeoutSeconds": 11}}
            }
            """;

    public static class WithSixth implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(Sixth.WANTED, "true");
        }
    }

    @Inject
    SpecReader reader;

    @Inject
    Translator translator;

    @Inject
    Components components;

    @Test
    void itIsListed() {
        given().get("/v1/components").then().statusCode(200).body("components", hasSize(6));
        given().get("/v1/components")
                .then()
                .body("components.name", hasItem("sixth"))
                .body("components.name", hasItem("gateway"));
    }

    @Test
    void itsTableIsShown() {
        given().get("/v1/components/vi")
                .then()
                .statusCode(200)
                .body("name", equalTo("sixth"))
                .body("file", equalTo("sixth.conf"));
    }

    @Test
    void itTranslatesUnderItsAliasWithItsOwnSpelling() {
        given().contentType("application/json")
                .body(SPEC)
                .post("/v1/translations")
                .then()
                .statusCode(200)
                .body("components", hasKey("sixth"))
                .body("components", not(hasKey("gateway")))
                .body("components.sixth.file", equalTo("sixth.conf"))
                .body("components.sixth.config.redis.servers[0]", equalTo("redis:6379"))
                .body("components.sixth.config.redis.secret.word", equalTo("literal"))
                .body("components.sixth.config.redis.patience", equalTo(11))
                .body("components.sixth.env.TYK_VI_REDIS_SERVERS", equalTo("redis:6379"))
                .body("components.sixth.env.TYK_VI_REDIS_PATIENCE", equalTo("11"));
    }

    @Test
    void itHasAPathOfItsOwn() {
        given().contentType("application/json")
                .body(SPEC)
                .post("/v1/translations/sixth?format=env")
                .then()
                .statusCode(200)
                .body(containsString("TYK_VI_REDIS_SERVERS"));
    }

    @Test
    void whatItCannotBeToldIsAnOmission() {
        Translation translation = translator.translate(
                reader.read(SPEC.getBytes(StandardCharsets.UTF_8)),
                components.find("sixth").orElseThrow());

        assertThat(translation.omissions())
                .filteredOn(omission -> omission.source().equals(Pointer.of("database")))
                .singleElement()
                .satisfies(omission -> {
                    assertThat(omission.reason()).isEqualTo(Omission.Reason.NO_SUCH_SETTING);
                    assertThat(omission.detail()).contains("Sixth").contains("it has no word for it");
                });
    }

    /** No rule knows a component by name: what is known of one stands in its table. */
    @Test
    void itsFaultsAndClientsAreTold() {
        String cluster = """
                {
                  "topology": {"mode": "cluster", "nodes": ["a:1", "b:1", "c:1"]},
                  "username": "u", "password": "p", "tls": {"caFile": "/ca"}, "pool": {"maxActive": 10},
                  "components": {"sixth": {"version": "%s"}}
                }
                """;
        given().contentType("application/json")
                .body("{\"spec\": " + cluster.formatted("2.0.0") + "}")
                .post("/v1/lint")
                .then()
                .statusCode(200)
                .body("diagnostics.findAll { it.component == 'sixth' }.code", hasItem("cluster-redis-7"))
                .body("diagnostics.findAll { it.code == 'rate-limiter-tls' }.message[0]", containsString("deaf one"))
                .body("diagnostics.findAll { it.code == 'rate-limiter-tls' }.severity[0]", equalTo("error"))
                .body("diagnostics.findAll { it.code == 'cannot-connect' }.pointer", hasItem("/username"))
                .body("diagnostics.find { it.code == 'pool-per-node' }.message", containsString("up to 21 "));
        given().contentType("application/json")
                .body("{\"spec\": " + cluster.formatted("2.1.0") + "}")
                .post("/v1/lint")
                .then()
                .statusCode(200)
                .body("diagnostics.code", not(hasItem("cluster-redis-7")))
                .body("diagnostics.code", not(hasItem("rate-limiter-tls")));
    }
}
