package io.tykredis.docs;

import static io.tykredis.docs.Markdown.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.lint.FormatNotice;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How to use each format, and what it writes for each kind of secret. */
final class FormatDocs {

    private static final List<String> TOPOLOGIES = List.of(
            "{'mode': 'standalone', 'endpoint': 'r:6379'}",
            "{'mode': 'sentinel', 'masterName': 'm', 'sentinels': ['s:26379'], 'sentinelPassword': %1$s}",
            "{'mode': 'cluster', 'nodes': ['n:6379']}",
            "{'mode': 'enterprise', 'endpoint': 'e:12000', 'ossCluster': false}",
            "{'mode': 'enterprise', 'endpoint': 'e:12000', 'ossCluster': true}");
    private static final List<List<String>> SECRETS = List.of(
            List.of("a password", "'pw'"),
            List.of("`env`", "{'env': 'REDIS_PASSWORD'}"),
            List.of("`file`", "{'file': '/run/secrets/redis'}"),
            List.of("`secretKeyRef`", "{'secretKeyRef': {'name': 'redis', 'key': 'password'}}"),
            List.of("`secretArn`", "{'secretArn': 'arn:aws:ssm:eu-west-1:123456789012:parameter/redis'}"),
            List.of("`ssm`", "{'ssm': '/redis'}"),
            List.of("`kv`", "{'kv': 'vault://redis.password'}"));

    private FormatDocs() {}

    static String uses() {
        return Samples.formats().stream()
                .map(format -> "## %s\n\n```text\n%s\n```\n\n%s %s\n"
                        .formatted(
                                format.name(),
                                String.join("\n", format.use().commands()),
                                format.use().requires(),
                                format.use().limits()))
                .collect(Collectors.joining("\n"));
    }

    static String secrets() {
        List<String> head = new ArrayList<>(List.of("Secret"));
        Samples.formats().forEach(format -> head.add(code(format.name())));
        return Markdown.table(head, SECRETS.stream().map(secret -> Stream.concat(
                        Stream.of(secret.get(0)),
                        Samples.formats().stream().map(format -> outcome(format, secret.get(1))))
                .toList()));
    }

    /** The same for all topologies. */
    private static String outcome(Format format, String secret) {
        Set<String> outcomes = TOPOLOGIES.stream()
                .filter(topology -> !(secret.contains("kv") && topology.contains("sentinelPassword")))
                .map(topology -> "{'topology': " + topology + ", 'password': %1$s, 'components': {'gateway': {}}}")
                .map(spec -> spec.formatted(secret).replace('\'', '"'))
                .flatMap(spec -> outcomes(format, Samples.translations(spec)))
                .collect(Collectors.toSet());
        assertThat(outcomes).as(format.name()).hasSize(1);
        return outcomes.iterator().next();
    }

    private static Stream<String> outcomes(Format format, List<Translation> translations) {
        boolean revealed =
                format.notices(translations).anyMatch(notice -> notice.kind() == FormatNotice.Kind.SECRET_IN_CLEAR);
        return translations.get(0).settings().stream()
                .filter(setting -> setting.env().endsWith("PASSWORD"))
                .map(setting -> setting.reference()
                        .map(reference -> format.refersTo(reference, setting) ? "refers" : "omitted")
                        .orElse(revealed ? "plain text" : "written"));
    }
}
