package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.format.helm.HelmFormat;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The formats and translations, without a server, and texts that some reader of an output could misread. */
public final class Samples {

    /** Every printable ASCII character. */
    static final String PRINTABLE =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining());

    /** Texts with a control character, but without NUL. */
    static final List<String> CONTROLS =
            List.of("\t", "a\tb", "\n", "a\nb", "a\n", "\r\n", "\u0001", "\u0007", "\u001b[0m", "\u007f", "\u0085");

    private Samples() {}

    /** All formats, in the order in which the service lists them. */
    public static List<Format> formats() {
        return List.of(
                new JsonFormat(),
                new ComposeFormat(),
                new DockerEnvFormat(),
                new EcsFormat(),
                new EnvFormat(),
                new HelmFormat(),
                new KubernetesFormat(),
                new TerraformFormat());
    }

    /** The components' own files. */
    public static Format json() {
        return formats().get(0);
    }

    public static List<Translation> translations(String spec) {
        return Imports.TRANSLATOR.translate(Imports.READER.read(spec.getBytes(UTF_8)));
    }

    static Translation gateway(String spec) {
        return translations(spec).stream()
                .filter(each -> each.table().name().equals("gateway"))
                .findFirst()
                .orElseThrow();
    }

    /** Every printable character alone and all of them, and the texts of {@code hard-texts.txt}, in JSON notation. */
    static List<String> texts(boolean controls) {
        List<String> texts = new ArrayList<>(List.of(PRINTABLE));
        Goldens.text(Goldens.file("hard-texts.txt"))
                .lines()
                .map(line ->
                        Imports.json("{\"text\": " + line + "}").path("text").textValue())
                .forEach(texts::add);
        PRINTABLE.chars().mapToObj(Character::toString).forEach(texts::add);
        texts.addAll(controls ? CONTROLS : List.of());
        return texts;
    }

    /** A Sentinel deployment with the texts in these places. */
    static String sentinel(Map<String, String> texts) {
        ObjectNode spec = Imports.json("""
                {"topology": {"mode": "sentinel", "masterName": "m", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]},
                 "username": "tyk", "password": "pw", "tls": {"caFile": "/ca.crt"}}""");
        texts.forEach((place, text) -> {
            switch (place) {
                case "masterName", "sentinelPassword" ->
                    spec.withObjectProperty("topology").put(place, text);
                case "caFile" -> spec.withObjectProperty("tls").put(place, text);
                default -> spec.put(place, text);
            }
        });
        return spec.toString();
    }

    /** The places to try a text in. Single characters, which other texts contain, are tried in two places only. */
    static List<String> places(String text) {
        return text.length() == 1
                ? List.of("username", "password")
                : List.of("username", "password", "sentinelPassword", "masterName", "caFile");
    }

    /**
     * The expected variables of a component; references to Kubernetes Secrets as the model of Kubernetes prints them.
     */
    static Map<String, String> expected(Translation translation) {
        Map<String, String> variables = new LinkedHashMap<>(EnvVariables.of(translation));
        for (Setting setting : translation.settings()) {
            if (setting.reference().orElse(null) instanceof Secret.FromKubernetes from) {
                variables.put(setting.env(), Cluster.secret(from.name(), from.key()));
            }
        }
        return variables;
    }
}
