package io.tykredis.docs;

import static io.tykredis.docs.Markdown.code;

import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.lint.FormatNotice;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The writer of {@code docs/formats.md} and {@code docs/reference/formats.md}, from the output of the formats for every
 * topology and kind of secret.
 */
final class FormatDocs {

    private static final Map<String, String> TOPOLOGIES = new LinkedHashMap<>();
    private static final Map<String, String> SECRETS = new LinkedHashMap<>();

    static {
        TOPOLOGIES.put("standalone", "{\"mode\": \"standalone\", \"endpoint\": \"r:6379\"}");
        TOPOLOGIES.put(
                "Sentinel, both passwords",
                "{\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"s:26379\"], \"sentinelPassword\": %s}");
        TOPOLOGIES.put("Cluster", "{\"mode\": \"cluster\", \"nodes\": [\"n:6379\"]}");
        TOPOLOGIES.put("Enterprise", "{\"mode\": \"enterprise\", \"endpoint\": \"e:12000\", \"ossCluster\": false}");
        TOPOLOGIES.put(
                "Enterprise, cluster API",
                "{\"mode\": \"enterprise\", \"endpoint\": \"e:12000\", \"ossCluster\": true}");
        SECRETS.put("a password", "\"pw\"");
        SECRETS.put("`env`", "{\"env\": \"REDIS_PASSWORD\"}");
        SECRETS.put("`file`", "{\"file\": \"/run/secrets/redis\"}");
        SECRETS.put("`secretKeyRef`", "{\"secretKeyRef\": {\"name\": \"redis\", \"key\": \"password\"}}");
        SECRETS.put("`secretArn`", "{\"secretArn\": \"arn:aws:ssm:eu-west-1:123456789012:parameter/redis\"}");
        SECRETS.put("`ssm`", "{\"ssm\": \"/redis\"}");
        SECRETS.put("`kv`", "{\"kv\": \"vault://redis.password\"}");
    }

    private final Markdown text = new Markdown();

    /** How to use each format. */
    static String guide() {
        FormatDocs docs = new FormatDocs();
        docs.text.paragraph("# How to use each format").paragraph("""
                The commands that apply an output (`?format=`, `--format`), what else it requires, and what it does not do. The
                [reference](reference/formats.md) has the limits of each format. Generated from the formats; do not edit: `./mvnw
                test -Dtest=DocsTest -Dgoldens=update` rewrites it.""");
        docs.uses();
        return docs.text.toString();
    }

    /** What each format contains for each topology and kind of secret. */
    static String reference() {
        FormatDocs docs = new FormatDocs();
        docs.text.paragraph("# Output formats").paragraph("""
                The output formats (`?format=`, `--format`) and their limits. [How to use each format](../formats.md) has the
                commands, and [imports](http.md#imports) the forms that are read. Generated from the formats; do not edit: `./mvnw
                test -Dtest=DocsTest -Dgoldens=update` rewrites it.""");
        docs.forms();
        docs.secrets();
        docs.settings();
        return docs.text.toString();
    }

    private void forms() {
        text.head(List.of("Format", "Media type", "Output", "Limits"));
        Samples.formats()
                .forEach(format -> text.row(List.of(
                        code(format.name()),
                        code(format.mediaType()),
                        FormatNotes.what(format),
                        FormatNotes.limits(format))));
        text.line("");
        text.paragraph("""
                Values may contain any character except NUL, unless a limit excludes it. A value that a format cannot represent is
                a 422 with its place. `?secrets=redact` writes `<redacted>` for every password, which lint reports as a
                placeholder.""");
    }

    private void uses() {
        for (Format format : Samples.formats()) {
            text.paragraph("## " + format.name());
            text.paragraph("```text\n" + String.join("\n", format.use().commands()) + "\n```");
            text.paragraph(format.use().requires() + " " + format.use().limits());
        }
    }

    private void secrets() {
        text.paragraph("## Secrets by topology").paragraph("""
                For the newest Gateway, in the main store. *Written*: the output contains the password. *Refers*: the output
                contains the format's own reference. *Plain text*: the password is in a place that many people can read, and
                `plaintext-secret` reports it. *Omitted*: `secret-outside-file` reports the variable to set.""");
        List<List<String>> rows = new ArrayList<>();
        TOPOLOGIES.forEach((topology, json) -> SECRETS.forEach((kind, secret) -> {
            List<Translation> translations = translations(json, secret, "");
            rows.add(row(topology, kind, Samples.formats().stream().map(each -> secret(each, translations))));
        }));
        table("Secret", rows);
        text.line("");
        text.paragraph("""
                Only the Gateway resolves `kv` references, and not for the Sentinels. Elsewhere, the component would send the
                reference itself as the password, so `kv-unsupported` is an error in every format.""");
    }

    private static String secret(Format format, List<Translation> translations) {
        List<Setting> secrets = translations.stream()
                .flatMap(each -> each.settings().stream())
                .filter(setting -> setting.env().endsWith("PASSWORD"))
                .toList();
        Set<FormatNotice.Kind> reported =
                format.notices(translations).map(FormatNotice::kind).collect(Collectors.toSet());
        Set<String> outcomes = secrets.stream()
                .map(setting -> setting.reference()
                        .map(reference -> format.refersTo(reference, setting) ? "refers" : "omitted")
                        .orElse(reported.contains(FormatNotice.Kind.SECRET_IN_CLEAR) ? "plain text" : "written"))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        return String.join(", ", outcomes);
    }

    private void settings() {
        text.paragraph("## Settings by topology").paragraph("""
                For all five components at their newest releases, with a user, a password, TLS with certificates, a pool and a
                timeout. *All*: the output has every variable of `format=env`.""");
        String store = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"o:6379\"}, \"password\": \"other\"}";
        Map<String, String> stores = new LinkedHashMap<>();
        stores.put("one", "");
        stores.put("separate cache", ", \"stores\": {\"cache\": " + store + "}");
        stores.put("separate analytics", ", \"stores\": {\"analytics\": " + store + "}");
        List<List<String>> rows = new ArrayList<>();
        TOPOLOGIES.forEach((topology, json) -> stores.forEach((name, others) -> {
            List<Translation> translations = translations(json, "\"pw\"", others + FULL);
            rows.add(row(topology, name, Samples.formats().stream().map(each -> settings(each, translations))));
        }));
        table("Stores", rows);
    }

    /** Rows that differ in their topology only are one. */
    private void table(String second, List<List<String>> rows) {
        text.head(row("Topology", second, Samples.formats().stream().map(format -> code(format.name()))));
        Map<List<String>, List<String>> topologies = new LinkedHashMap<>();
        rows.forEach(row -> topologies
                .computeIfAbsent(row.subList(1, row.size()), same -> new ArrayList<>())
                .add(row.get(0)));
        topologies.forEach((cells, names) -> {
            String first = names.size() == TOPOLOGIES.size() ? "every" : String.join("; ", names);
            text.row(Stream.concat(Stream.of(first), cells.stream()).toList());
        });
    }

    private static final String FULL = ", \"username\": \"u\", \"timeoutSeconds\": 7, \"pool\": {\"maxActive\": 9},"
            + " \"tls\": {\"caFile\": \"/ca\", \"certFile\": \"/c\", \"keyFile\": \"/k\", \"minVersion\": \"1.2\"},"
            + " \"components\": {\"gateway\": {}, \"dashboard\": {}, \"pump\": {}, \"tib\": {}, \"mdcb\": {}}";

    private static String settings(Format format, List<Translation> translations) {
        String output = format.all(translations);
        List<FormatNotice.Kind> reported =
                format.notices(translations).map(FormatNotice::kind).toList();
        long gaps =
                reported.stream().filter(FormatNotice.Kind.NOT_IN_CHART::equals).count();
        long missing =
                reported.stream().filter(FormatNotice.Kind.NO_CHART::equals).count();
        if (gaps + missing > 0) {
            return "all but TIB; `extraEnvs` of " + gaps + " components";
        }
        boolean all = translations.stream()
                .flatMap(each -> each.settings().stream())
                .allMatch(setting -> output.contains(setting.env()));
        return all ? "all" : "some";
    }

    private static List<Translation> translations(String topology, String secret, String rest) {
        String only = rest.isEmpty() ? ", \"components\": {\"gateway\": {}}" : rest;
        String own = secret.contains("kv") ? topology.replace(", \"sentinelPassword\": %s", "") : topology;
        String spec = "{\"topology\": " + own.formatted(secret) + ", \"password\": " + secret + only + "}";
        return Samples.translations(spec);
    }

    private static List<String> row(String first, String second, Stream<String> others) {
        List<String> cells = new ArrayList<>(List.of(first, second));
        others.forEach(cells::add);
        return cells;
    }
}
