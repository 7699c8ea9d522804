package io.tykredis.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Releases;
import io.tykredis.catalog.Tables;
import io.tykredis.catalog.ValueType;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Secret;
import io.tykredis.model.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A password appears only in outputs: in no log, no message, no exception. */
class MaskingTest {

    private static final RedisSpec SPEC =
            SpecSample.full(Topology.Sentinel.class).naming("gateway").spec();

    @Test
    void aLiteralPrintsAsAMask() {
        Secret.Literal secret = new Secret.Literal("s3cret");

        assertThat(secret).hasToString("***").isEqualTo(new Secret.Literal("s3cret"));
        assertThat(secret.reveal()).isEqualTo("s3cret");
    }

    @Test
    void aReferencePrintsItself() {
        assertThat(new Secret.FromEnv("REDIS_PASSWORD").toString()).contains("REDIS_PASSWORD");
        assertThat(new Secret.FromKv("vault://redis").toString()).contains("vault://redis");
    }

    @Test
    void everyContainerPrintsTheMask() {
        Translator translator = new Translator(Tables.components());

        assertThat(SPEC.toString()).contains("***").doesNotContain("literal-");
        assertThat(SPEC.main().toString()).contains("***").doesNotContain("literal-");
        assertThat(SPEC.main().topology().toString()).contains("***").doesNotContain("literal-");
        assertThat(Tables.all()).allSatisfy(table -> assertThat(
                        translator.translate(SPEC, table).toString())
                .contains("***")
                .doesNotContain("literal-"));
    }

    @Test
    void redactionReplacesOnlyPasswords() {
        Translator translator = new Translator(Tables.components());
        for (ComponentTable table : Tables.all()) {
            Translation whole = translator.translate(SPEC, table);
            assertThat(whole.redacted().settings()).zipSatisfy(whole.settings(), (masked, setting) -> {
                assertThat(masked.env()).isEqualTo(setting.env());
                if (setting.secret().isEmpty()) {
                    assertThat(masked).isEqualTo(setting);
                } else {
                    assertThat(masked.secret())
                            .map(secret -> ((Secret.Literal) secret).reveal())
                            .contains(Secret.Literal.REDACTED);
                }
            });
            assertThat(whole.settings()).anyMatch(setting -> setting.secret().isPresent());
        }
    }

    @Test
    void redactionKeepsReferences() {
        Setting setting = new Setting(
                List.of("password"),
                "PASSWORD",
                Key.of(Concept.PASSWORD, "password", "PASSWORD", ValueType.STRING, ""),
                Releases.ALL,
                new Value.Hidden(new Secret.FromEnv("P")),
                List.of(Pointer.of("password")));
        assertThat(setting.redacted()).isSameAs(setting);
    }
}
