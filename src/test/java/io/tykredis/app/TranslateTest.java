package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.imports.Imports;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a translation reports and what redaction hides, in every format. */
class TranslateTest {

    private static final String LITERAL = """
            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": "s3cret-canary",
             "stores": {"cache": {"topology": {"mode": "standalone", "endpoint": "cache:6379"}, "password": "other-canary"}},
             "components": {"gateway": {}}}""";
    private static final String PUMP_APART = """
            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk", "components": {"tib": {}, "pump": {}},
             "password": {"file": "/run/secrets/redis"}}""";
    private static final String ERROR =
            "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"n1:6379\", \"n2:6379\", \"n3:6379\"]}, \"database\": 2}";
    private static final String MASK = "<redacted>";

    static List<Format> formats() {
        return Samples.formats();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void lintReportsTheSameAndRejectsNothing(Format format) {
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
        assertThat(Imports.TRANSLATIONS.lint(ERROR.getBytes(UTF_8), format).diagnostics())
                .anyMatch(found -> found.code().slug().equals("cluster-database"));
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

    private static String text(TranslationResult translated, Format format, boolean own) {
        return new String(own ? translated.one(format) : translated.all(format, false), UTF_8);
    }
}
