package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.tykredis.imports.Imports;
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

    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Map<String, Class<?>> KINDS =
            Map.of("Secret", Secret.class, "ConfigMap", ConfigMap.class, "Deployment", Deployment.class);
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
                .map(line -> line.split("=", 2))
                .forEach(line -> variables.put(line[0], line[1]));
        return variables;
    }

    static Map<String, String> compose(String text, String component) {
        Map<?, ?> file = yamlMap(text);
        assertThat(file.keySet()).hasToString("[services]");
        Map<?, ?> services = (Map<?, ?>) file.get("services");
        return environment((Map<?, ?>) services.get("tyk-" + component));
    }

    static Map<String, String> environment(Map<?, ?> service) {
        Map<String, String> variables = new LinkedHashMap<>();
        ((Map<?, ?>) service.get("environment"))
                .forEach((name, value) -> variables.put((String) name, interpolated((String) value)));
        return variables;
    }

    /** Compose's syntax for values. A reference to a user's variable is printed as its name. */
    private static String interpolated(String value) {
        return DOLLAR.matcher(value).replaceAll(found -> {
            assertThat(found.group()).as("a dollar sign on its own").hasSizeGreaterThan(1);
            return Matcher.quoteReplacement(found.group(1) == null ? "$" : "variable " + found.group(1));
        });
    }

    static Map<String, String> kubernetes(String text, String component) {
        List<JsonNode> objects = new ArrayList<>();
        for (Object document : yaml(text)) {
            Object merged = merged(document);
            Object model = STRICT.convertValue(merged, KINDS.get(((Map<?, ?>) merged).get("kind")));
            assertThat(STRICT.convertValue(model, Map.class))
                    .as("nothing that the model has no field for")
                    .isEqualTo(merged);
            objects.add(STRICT.valueToTree(merged));
        }
        return Cluster.variables(objects, "tyk-" + component);
    }

    /** The result of a strategic merge into an empty object: without {@code null} and without deleted entries. */
    private static Object merged(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> kept = new LinkedHashMap<>(map);
            kept.values().removeIf(value -> value == null);
            kept.replaceAll((key, value) -> merged(value));
            return kept;
        } else if (node instanceof List<?> list) {
            return list.stream()
                    .filter(each -> !(each instanceof Map<?, ?> map && map.containsKey("$patch")))
                    .map(ReadBack::merged)
                    .toList();
        }
        return node;
    }

    static Map<String, String> ecs(String text) {
        JsonNode container = Imports.json(text);
        assertThat(List.of("name", "environment", "secrets", "dockerLabels")).containsAll(container::fieldNames);
        Map<String, String> variables = new LinkedHashMap<>();
        container
                .path("environment")
                .forEach(each -> variables.put(
                        each.path("name").textValue(), each.path("value").textValue()));
        return variables;
    }

    static Map<String, String> terraform(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        Imports.json(text)
                .properties()
                .forEach(each -> variables.put(each.getKey(), each.getValue().textValue()));
        return variables;
    }
}
