package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Tables;
import io.tykredis.format.helm.HelmFormat;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Secret;
import io.tykredis.model.SpecReader;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Translator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The formats and translations, without a server. */
public final class Samples {

    private static final SpecReader READER = new SpecReader(Tables.components().names());
    private static final Translator TRANSLATOR = new Translator(Tables.components());

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
        RedisSpec read = READER.read(spec.getBytes(UTF_8));
        return TRANSLATOR.translate(read);
    }

    static Translation gateway(String spec) {
        return translations(spec).stream()
                .filter(each -> each.table().name().equals("gateway"))
                .findFirst()
                .orElseThrow();
    }

    /** A Sentinel deployment with the text in one place. */
    static String sentinel(String place, String text) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        ObjectNode topology = spec.putObject("topology").put("mode", "sentinel").put("masterName", "mymaster");
        topology.putArray("sentinels").add("s1:26379").add("s2:26379").add("s3:26379");
        spec.put("username", "tyk").put("password", "pw");
        spec.putObject("tls").put("caFile", "/ca.crt");
        switch (place) {
            case "masterName", "sentinelPassword" -> topology.put(place, text);
            case "caFile" -> spec.putObject("tls").put(place, text);
            default -> spec.put(place, text);
        }
        return spec.toString();
    }

    static List<String> places() {
        return List.of("username", "password", "sentinelPassword", "masterName", "caFile");
    }

    /** The places to try a text in. Single characters, which other texts contain, are tried in two places only. */
    static List<String> places(String text) {
        return text.length() == 1 ? List.of("username", "password") : places();
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
