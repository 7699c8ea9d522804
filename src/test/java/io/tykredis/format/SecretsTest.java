package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tykredis.lint.Finding;
import io.tykredis.lint.FormatNotice;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A reference becomes the format's own reference, or is omitted with a notice. Passwords appear only where allowed. */
class SecretsTest {

    /** A reference in both passwords of the main store, and in the password of each separate store. */
    private static final String SPEC = """
            {"topology": {"mode": "sentinel", "masterName": "m", "sentinels": ["s:26379"], "sentinelPassword": %1$s},
             "password": %1$s, "stores": {
               "cache": {"topology": {"mode": "standalone", "endpoint": "c:6379"}, "password": %1$s},
               "analytics": {"topology": {"mode": "cluster", "nodes": ["a:6379"]}, "password": %1$s}}}""";

    private static final List<String> REFERENCES = List.of(
            "{\"env\": \"CANARY_VARIABLE\"}",
            "{\"file\": \"/canary/file\"}",
            "{\"secretKeyRef\": {\"name\": \"canary-name\", \"key\": \"canary-key\"}}",
            "{\"secretArn\": \"arn:aws:secretsmanager:eu-west-1:123456789012:secret:canary\"}",
            "{\"ssm\": \"/canary/parameter\"}");
    private static final Set<String> REVEALING = Set.of("ecs", "helm");

    static Stream<Arguments> cases() {
        return Samples.formats().stream().flatMap(format -> REFERENCES.stream()
                .map(each -> Arguments.of(Named.of(format.name(), format), each)));
    }

    static Stream<Arguments> formats() {
        return Samples.formats().stream().map(format -> Arguments.of(Named.of(format.name(), format)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void everyReferenceIsWrittenOrReported(Format format, String reference) {
        List<Translation> translations = Samples.translations(SPEC.formatted(reference));
        List<List<Translation>> asked = new ArrayList<>(List.of(translations));
        translations.forEach(each -> asked.add(List.of(each)));
        for (List<Translation> each : asked) {
            String output = format.all(each);
            List<String> reported = reported(format, each, FormatNotice.Kind.SECRET_LEFT_OUT);
            for (Translation translation : each) {
                boolean deployed = !(format.name().equals("helm")
                        && !ChartTemplates.deploys(translation.table().name()));
                for (Setting setting : translation.settings()) {
                    if (deployed && setting.reference().isPresent()) {
                        boolean written = format.refersTo(setting.reference().get(), setting);
                        boolean said = reported.stream()
                                .anyMatch(text -> text.contains(setting.env())
                                        || text.contains(translation.table().file()));
                        assertThat(written || said).as(setting.env()).isTrue();
                        assertThat(!written && output.contains("\"" + setting.env() + "\""))
                                .as("%s has a value in %s", setting.env(), output)
                                .isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void writesNoReferenceAsText(Format format, String reference) {
        String output = format.all(Samples.translations(SPEC.formatted(reference)));

        for (String line : output.lines()
                .filter(line -> line.toLowerCase().contains("canary"))
                .toList()) {
            assertThat(line.strip()
                            .replaceAll("^[A-Z_]+[:=] ?|^\"valueFrom\": |^(name|key|keyName|sentinelKeyName): ", ""))
                    .isIn(
                            "\"${CANARY_VARIABLE:?}\"",
                            "\"CANARY_VARIABLE\"",
                            "\"canary-name\"",
                            "\"canary-key\"",
                            "\"arn:aws:secretsmanager:eu-west-1:123456789012:secret:canary\"",
                            "\"/canary/parameter\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{'secretArn': 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:r-AbCdEf:password::'}, arn:aws:secretsmanager:eu-west-1:123456789012:secret:r-AbCdEf:password::",
                "{'ssm': '/tyk/redis/password'}, /tyk/redis/password",
                "{'env': 'REDIS_PASSWORD'}, REDIS_PASSWORD"
            })
    void ecsRefersToTheSecret(String reference, String from) throws JsonProcessingException {
        String output = new EcsFormat().one(Samples.gateway(SPEC.formatted(reference.replace('\'', '"'))));

        assertThat(new ObjectMapper().readTree(output).path("secrets"))
                .hasSize(4)
                .allSatisfy(secret ->
                        assertThat(secret.path("valueFrom").textValue()).isEqualTo(from));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void plainTextPasswordsAreReported(Format format) {
        List<Translation> translations = Samples.translations(SPEC.formatted("\"s3cret\""));
        List<String> reported = reported(format, translations, FormatNotice.Kind.SECRET_IN_CLEAR);

        assertThat(reported.isEmpty()).isEqualTo(!REVEALING.contains(format.name()));
        assertThat(reported).noneMatch(text -> text.contains("s3cret"));
        if (format instanceof EcsFormat) {
            long passwords = translations.stream()
                    .flatMap(each -> each.settings().stream())
                    .filter(setting -> setting.secret().orElse(null) instanceof Secret.Literal)
                    .count();
            assertThat(reported).hasSize((int) passwords);
            translations.forEach(each -> assertThat(format.one(each)).contains(EcsFormat.IN_CLEAR));
        }
    }

    private static List<String> reported(Format format, List<Translation> translations, FormatNotice.Kind kind) {
        return format.notices(translations)
                .filter(remark -> remark.kind() == kind)
                .map(FormatNotice::finding)
                .map(finding -> finding.message() + text(finding))
                .toList();
    }

    private static String text(Finding finding) {
        return " " + finding.fix();
    }
}
