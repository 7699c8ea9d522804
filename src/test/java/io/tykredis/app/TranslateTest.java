package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Tables;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.imports.Imports;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Translations: which specs are rejected, what is reported, and what redaction hides. */
class TranslateTest {

    private static final String CLEAN =
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"tls\": {}}";
    private static final String WARNING = CLEAN.replace("{}", "{\"insecureSkipVerify\": true}");
    private static final String ERROR =
            "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"n1:6379\", \"n2:6379\", \"n3:6379\"]}, \"database\": 2}";
    private static final String OF_ONE_COMPONENT = "{\"topology\": {\"mode\": \"sentinel\", \"masterName\": \"m\","
            + " \"sentinels\": [\"s1:26379\", \"s2:26379\", \"s3:26379\"]},"
            + " \"components\": {\"gateway\": {\"version\": \"2.9.2\"}, \"pump\": {}}}";
    private static final String LITERAL = """
            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": "s3cret-canary",
             "stores": {"cache": {"topology": {"mode": "standalone", "endpoint": "cache:6379"}, "password": "other-canary"}},
             "components": {"gateway": {}}}""";
    private static final String PUMP_APART = """
            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk", "components": {"tib": {}, "pump": {}},
             "password": {"file": "/run/secrets/redis"}}""";
    private static final String MASK = "<redacted>";

    static List<Format> formats() {
        return Samples.formats();
    }

    @Test
    void countsAWarningAndRejectsItIfStrict() {
        for (boolean own : new boolean[] {false, true}) {
            assertThat(translate(WARNING, own, false).verdict().summary()).isEqualTo("error=0, warning=1, info=0");
            assertThat(translate(CLEAN, own, true).verdict().diagnostics()).isEmpty();
            RejectedInput refused = catchThrowableOfType(RejectedInput.class, () -> translate(WARNING, own, true));
            assertThat(refused.fatal())
                    .extracting(TranslateTest::reported)
                    .containsExactly("tls-insecure /tls/insecureSkipVerify");
            assertThat(refused.diagnostics()).isEqualTo(refused.fatal());
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void rejectsAnErrorInEveryFormat(Format format) {
        RejectedInput refused = catchThrowableOfType(
                RejectedInput.class, () -> Imports.TRANSLATIONS.all(ERROR.getBytes(UTF_8), format, false));
        assertThat(refused.fatal()).extracting(TranslateTest::reported).containsExactly("cluster-database /database");
    }

    @Test
    void ignoresErrorsOfOtherComponents() {
        byte[] spec = OF_ONE_COMPONENT.getBytes(UTF_8);
        assertThatExceptionOfType(RejectedInput.class).isThrownBy(() -> translate(OF_ONE_COMPONENT, false, false));
        assertThatExceptionOfType(RejectedInput.class).isThrownBy(() -> translate(OF_ONE_COMPONENT, true, false));
        assertThat(Imports.TRANSLATIONS
                        .one(spec, Tables.of("pump"), Samples.json(), false)
                        .translations())
                .hasSize(1);
    }

    @Test
    void lintReportsTheSameAndRejectsNothing() {
        for (Format format : formats()) {
            Diagnostics lint = Imports.TRANSLATIONS.lint(PUMP_APART.getBytes(UTF_8), format);
            assertThat(Imports.TRANSLATIONS
                            .all(PUMP_APART.getBytes(UTF_8), format, false)
                            .verdict())
                    .isEqualTo(lint);
            assertThat(lint.diagnostics())
                    .filteredOn(found -> found.code().slug().equals("secret-outside-file"))
                    .isNotEmpty()
                    .allSatisfy(found ->
                            assertThat(found.message() + found.fix()).containsPattern("TYK_(PMP|IB)_[A-Z_]*PASSWORD"));
            assertThat(lint.diagnostics().stream()
                            .anyMatch(found -> found.code().slug().startsWith("chart-")))
                    .isEqualTo(format.name().equals("helm"));
        }
        assertThat(Imports.TRANSLATIONS
                        .lint(ERROR.getBytes(UTF_8), Samples.json())
                        .diagnostics())
                .extracting(TranslateTest::reported)
                .contains("cluster-database /database");
    }

    @Test
    void strictRejectsAPlainPasswordForEcs() {
        Format ecs = formats().stream()
                .filter(format -> format.name().equals("ecs"))
                .findFirst()
                .orElseThrow();
        assertThat(Imports.TRANSLATIONS.all(LITERAL.getBytes(UTF_8), ecs, false).translations())
                .hasSize(1);
        RejectedInput refused = catchThrowableOfType(
                RejectedInput.class, () -> Imports.TRANSLATIONS.all(LITERAL.getBytes(UTF_8), ecs, true));
        assertThat(refused.fatal()).extracting(found -> found.code().slug()).containsOnly("plaintext-secret");
        assertThat(refused.diagnostics().toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void redactionChangesOnlyPasswords(Format format) {
        TranslationResult shown = Imports.TRANSLATIONS.all(LITERAL.getBytes(UTF_8), format, false);
        String quoted = format.name().equals("env") ? "'" + MASK + "'" : MASK;
        Stream.of(true, false).forEach(own -> {
            String text = text(shown, format, own);
            String redacted = text(shown.redacted(), format, own);
            assertThat(text).contains("s3cret-canary");
            assertThat(redacted)
                    .contains(MASK)
                    .doesNotContain("canary")
                    .isEqualTo(text.replace("s3cret-canary", quoted).replace("other-canary", quoted));
        });
    }

    @Test
    void rejectsAMaskAsPassword() {
        RejectedInput refused = catchThrowableOfType(
                RejectedInput.class, () -> translate(LITERAL.replace("s3cret-canary", MASK), true, false));
        assertThat(refused.fatal()).extracting(TranslateTest::reported).containsExactly("placeholder-value /password");
    }

    @Test
    void explainNamesPlaceReleasesAndEvidenceOfEveryKey() {
        // When
        JsonNode explain = Imports.TRANSLATIONS
                .all("""
                        {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxActive": 1},
                         "components": {"gateway": {"pool": {"maxActive": 2}}}}""".getBytes(UTF_8), Samples.json(), false)
                .document(true)
                .tree()
                .at("/components/gateway/explain");
        // Then
        JsonNode addrs = explain.path("written").get(1);
        assertThat(explain.path("written").findValuesAsText("env"))
                .contains("TYK_GW_STORAGE_ADDRS", "TYK_GW_STORAGE_MAXACTIVE", "TYK_GW_STORAGE_USESSL");
        assertThat(explain.path("written").findValuesAsText("evidence"))
                .isNotEmpty()
                .doesNotContain("");
        assertThat(addrs.path("json").textValue()).isEqualTo("storage.addrs");
        assertThat(addrs.path("pointer").textValue()).isEqualTo("/topology/endpoint");
        assertThat(addrs.at("/read/0/since").textValue()).isEqualTo("2.9.3");
        assertThat(explain.path("omitted").findValuesAsText("pointer")).containsExactly("/pool/maxActive");
        assertThat(explain.path("omitted").findValuesAsText("reason")).containsExactly("overridden");
    }

    private static String reported(Diagnostic found) {
        return found.code().slug() + " " + found.pointer();
    }

    private static String text(TranslationResult translated, Format format, boolean own) {
        return new String(own ? translated.one(format) : translated.all(format, false), UTF_8);
    }

    /** One translation for the Gateway, one for all components. */
    private static TranslationResult translate(String spec, boolean own, boolean strict) {
        return own
                ? Imports.TRANSLATIONS.one(spec.getBytes(UTF_8), Tables.of("gateway"), Samples.json(), strict)
                : Imports.TRANSLATIONS.all(spec.getBytes(UTF_8), Samples.json(), strict);
    }
}
