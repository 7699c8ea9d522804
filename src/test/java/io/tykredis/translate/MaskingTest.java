package io.tykredis.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.imports.Imports;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Secret;
import io.tykredis.model.Topology;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A password appears only in outputs: in no log, no message, no exception. */
class MaskingTest {

    private static final RedisSpec SPEC =
            SpecSample.full(Topology.Sentinel.class).naming("gateway").spec();

    @Test
    void everyContainerPrintsTheMask() {
        Stream<Object> containers = Stream.concat(
                Stream.of(SPEC, SPEC.main(), SPEC.main().topology()),
                Tables.all().stream().map(table -> Imports.TRANSLATOR.translate(SPEC, table)));

        assertThat(new Secret.Literal("s3cret")).hasToString("***").isEqualTo(new Secret.Literal("s3cret"));
        assertThat(new Secret.FromEnv("REDIS_PASSWORD").toString()).contains("REDIS_PASSWORD");
        assertThat(containers)
                .allSatisfy(each -> assertThat(each.toString()).contains("***").doesNotContain("literal-"));
    }

    @Test
    void redactionReplacesOnlyPasswords() {
        for (ComponentTable table : Tables.all()) {
            Translation whole = Imports.TRANSLATOR.translate(SPEC, table);
            assertThat(whole.settings()).anyMatch(setting -> setting.secret().isPresent());
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
        }
    }
}
