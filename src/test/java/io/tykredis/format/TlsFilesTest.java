package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.lint.FormatNotice;
import io.tykredis.translate.Translation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS files are mounted, or reported once per component. */
class TlsFilesTest {

    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"},"
            + " \"tls\": {\"caFile\": \"%s\", \"certFile\": \"/tls/tls.crt\", \"keyFile\": \"/tls/tls.key\"%s},"
            + " \"components\": {\"gateway\": {}, \"pump\": {}}}";
    private static final String SECRET = ", \"secretName\": \"redis-tls\"";

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "docker-env", "kubernetes"})
    void reportsMissingFilesOncePerComponent(String format) {
        assertThat(reported(format, SPEC.formatted("/tls/ca.crt", "")))
                .hasSize(2)
                .allMatch(text -> text.contains("/tls/ca.crt, /tls/tls.crt, /tls/tls.key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "env", "terraform", "compose"})
    void reportsNothingForMountedFiles(String format) {
        assertThat(reported(format, SPEC.formatted("/tls/ca.crt", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "env", "terraform", "ecs", "docker-env"})
    void reportsAnUnusedSecret(String format) {
        assertThat(reported(format, SPEC.formatted("/tls/ca.crt", SECRET))).hasSize(2);
    }

    @Test
    void kubernetesMountsFromTheSecretOnly() {
        assertThat(reported("kubernetes", SPEC.formatted("/tls/ca.crt", SECRET)))
                .isEmpty();
        assertThat(reported("kubernetes", SPEC.formatted("ca.crt", SECRET)))
                .hasSize(2)
                .allMatch(text -> text.contains("mount ca.crt for"));
        assertThat(reported("kubernetes", SPEC.formatted("/tls/the ca.crt", SECRET)))
                .hasSize(2);
    }

    @Test
    void composeMountsAbsolutePathsReadOnly() {
        String output = new ComposeFormat().all(Samples.translations(SPEC.formatted("/tls/$ca.crt", "")));

        assertThat(output).contains("source: \"/tls/$$ca.crt\"", "target: \"/tls/$$ca.crt\"", "read_only: true");
        assertThat(reported("compose", SPEC.formatted("ca.crt", ""))).hasSize(2);
    }

    private static List<String> reported(String format, String spec) {
        List<Translation> translations = Samples.translations(spec);
        return Samples.formats().stream()
                .filter(each -> each.name().equals(format))
                .flatMap(each -> each.notices(translations))
                .filter(remark -> remark.kind() == FormatNotice.Kind.FILES_NOT_MOUNTED)
                .map(remark -> remark.finding().message())
                .toList();
    }
}
