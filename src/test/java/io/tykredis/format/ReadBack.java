package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The readers of outputs as the target programs read them, into the variables of one component. */
final class ReadBack {

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern DOLLAR = Pattern.compile("\\$(?:\\$|\\{([A-Za-z_][A-Za-z0-9_]*):\\?})?");

    private ReadBack() {}

    /** YAML 1.1 and 1.2 must read the same. */
    static List<Object> yaml(String text) {
        List<Object> newer = new ArrayList<>();
        new Load(LoadSettings.builder().build()).loadAllFromString(text).forEach(newer::add);
        List<Object> older = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text).forEach(older::add);
        assertThat(older).isEqualTo(newer);
        return newer;
    }

    /** The only document, which must be a map. */
    static Map<?, ?> yamlMap(String text) {
        List<Object> documents = yaml(text);
        assertThat(documents).hasSize(1);
        return (Map<?, ?>) documents.get(0);
    }

    /** docker/cli opts/file.go: no quotes; empty lines and lines that begin with # are ignored. */
    static Map<String, String> docker(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        text.lines()
                .map(String::stripLeading)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line ->
                        variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return variables;
    }

    static Map<String, String> compose(String text, String service) {
        Map<?, ?> file = (Map<?, ?>) yaml(text).get(0);
        assertThat(file.keySet()).hasToString("[services]");
        Map<?, ?> services = (Map<?, ?>) file.get("services");
        Map<?, ?> environment = (Map<?, ?>) ((Map<?, ?>) services.get(service)).get("environment");
        Map<String, String> variables = new LinkedHashMap<>();
        environment.forEach((name, value) -> variables.put((String) name, interpolated((String) value)));
        return variables;
    }

    /** Compose's syntax for values. A reference to a user's variable is printed as its name. */
    static String interpolated(String value) {
        return DOLLAR.matcher(value).replaceAll(found -> {
            assertThat(found.group()).as("a dollar sign on its own").hasSizeGreaterThan(1);
            return Matcher.quoteReplacement(found.group(1) == null ? "$" : "variable " + found.group(1));
        });
    }

    static Map<String, String> kubernetes(String text, String component) {
        Map<String, String> secrets = new LinkedHashMap<>();
        Map<String, String> configs = new LinkedHashMap<>();
        Map<String, String> variables = new LinkedHashMap<>();
        for (Object document : yaml(text)) {
            HasMetadata object = object((Map<?, ?>) merged(document));
            String name = object.getMetadata().getName() + "/";
            if (object instanceof Secret secret) {
                secret.getStringData().forEach((key, value) -> secrets.put(name + key, value));
            } else if (object instanceof ConfigMap config) {
                config.getData().forEach((key, value) -> configs.put(name + key, value));
            } else if (object instanceof Deployment deployment
                    && deployment.getMetadata().getName().equals("tyk-" + component)) {
                Container container = deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0);
                assertThat(container.getEnv()).extracting(EnvVar::getName).doesNotHaveDuplicates();
                container.getEnv().forEach(each -> variables.put(each.getName(), value(each, secrets, configs)));
            }
        }
        return variables;
    }

    /** The result of a strategic merge into an empty object: without {@code null} and without deleted entries. */
    private static Object merged(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> kept = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                if (value != null) {
                    kept.put(key, merged(value));
                }
            });
            return kept;
        } else if (node instanceof List<?> list) {
            return list.stream()
                    .filter(each -> !(each instanceof Map<?, ?> map && map.containsKey("$patch")))
                    .map(ReadBack::merged)
                    .toList();
        }
        return node;
    }

    private static HasMetadata object(Map<?, ?> document) {
        Class<? extends HasMetadata> type =
                switch ((String) document.get("kind")) {
                    case "Secret" -> Secret.class;
                    case "ConfigMap" -> ConfigMap.class;
                    default -> Deployment.class;
                };
        HasMetadata object = STRICT.convertValue(document, type);
        assertThat(STRICT.convertValue(object, Map.class))
                .as("nothing that the model has no field for")
                .isEqualTo(document);
        return object;
    }

    private static String value(EnvVar each, Map<String, String> secrets, Map<String, String> configs) {
        assertThat(each.getValue()).isNull();
        var config = each.getValueFrom().getConfigMapKeyRef();
        if (config != null) {
            return configs.get(config.getName() + "/" + config.getKey());
        }
        var secret = each.getValueFrom().getSecretKeyRef();
        return secrets.getOrDefault(
                secret.getName() + "/" + secret.getKey(), Cluster.secret(secret.getName(), secret.getKey()));
    }

    static Map<String, String> ecs(String text) {
        JsonNode container = json(text);
        assertThat(List.of("name", "environment", "secrets", "dockerLabels")).containsAll(container::fieldNames);
        Map<String, String> variables = new LinkedHashMap<>();
        container
                .get("environment")
                .forEach(each -> variables.put(
                        each.get("name").textValue(), each.get("value").textValue()));
        return variables;
    }

    static Map<String, String> terraform(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        json(text)
                .properties()
                .forEach(each -> variables.put(each.getKey(), each.getValue().textValue()));
        return variables;
    }

    private static JsonNode json(String text) {
        try {
            return STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            return fail("not JSON", e);
        }
    }
}
