package io.tykredis.format.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Concept;
import io.tykredis.format.EnvVariables;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The writer of a values file. */
final class ValuesFile {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Helm prints numbers from this one on as {@code 1e+06} (helm/helm #1707). */
    private static final int ROUNDED = 1_000_000;

    /** The names of the TLS members; Gateway and Dashboard use other names for certificates than Pump and MDCB. */
    static final Map<Concept, List<String>> NAMES = Map.ofEntries(
            Map.entry(Concept.ADDRS, List.of("addrs")),
            Map.entry(Concept.ENABLE_CLUSTER, List.of("enableCluster")),
            Map.entry(Concept.MASTER_NAME, List.of("masterName")),
            Map.entry(Concept.SENTINEL_PASSWORD, List.of("sentinelPass")),
            Map.entry(Concept.PASSWORD, List.of("pass")),
            Map.entry(Concept.MAX_IDLE, List.of("maxIdle")),
            Map.entry(Concept.USE_SSL, List.of("useSSL")),
            Map.entry(Concept.SSL_INSECURE_SKIP_VERIFY, List.of("sslInsecureSkipVerify")),
            Map.entry(Concept.CA_FILE, List.of("caFile", "sslCAFile")),
            Map.entry(Concept.CERT_FILE, List.of("certFile", "sslCertFile")),
            Map.entry(Concept.KEY_FILE, List.of("keyFile", "sslKeyFile")),
            Map.entry(Concept.TLS_MIN_VERSION, List.of("tlsMinVersion")),
            Map.entry(Concept.TLS_MAX_VERSION, List.of("tlsMaxVersion")));

    private ValuesFile() {}

    static ObjectNode of(GlobalRedis globals, List<ComponentValues> components) {
        ObjectNode file = NODES.objectNode();
        if (!globals.settings().isEmpty()) {
            redis(file.putObject("global").putObject("redis"), globals);
        }
        for (ComponentValues values : components) {
            if (values.own().isEmpty() && values.extras().isEmpty()) {
                continue;
            }
            Chart chart = values.chart();
            ObjectNode section = file.putObject(chart.name()).putObject(chart.section());
            values.own()
                    .forEach(
                            setting -> section.set(chart.own().get(setting.key().concept()), node(setting.value())));
            if (!values.extras().isEmpty()) {
                ArrayNode extraEnvs = section.putArray("extraEnvs");
                values.extras().forEach(extra -> extraEnvs.add(variable(extra)));
            }
        }
        return file;
    }

    private static void redis(ObjectNode redis, GlobalRedis globals) {
        if (globals.sentinel()) {
            redis.put("enableSentinel", true);
        }
        globals.settings().forEach((concept, setting) -> {
            Optional<Secret.FromKubernetes> kubernetesSecret = GlobalRedis.kubernetesSecret(setting);
            if (kubernetesSecret.isPresent()) {
                redis.withObjectProperty("passSecret")
                        .put("name", kubernetesSecret.get().name())
                        .put(
                                concept == Concept.PASSWORD ? "keyName" : "sentinelKeyName",
                                kubernetesSecret.get().key());
            } else if (concept == Concept.DATABASE) {
                redis.putObject("storage").set("database", node(setting.value()));
            } else {
                JsonNode node = GlobalRedis.pasted(concept) ? unexpanded(setting) : node(setting.value());
                NAMES.getOrDefault(concept, List.of()).forEach(name -> redis.set(name, node));
            }
        });
        globals.mount().ifPresent(mount -> redis.put("secretName", mount.secretName())
                .put("volumeName", Mount.VOLUME)
                .put("certificatesMountPath", mount.folder()));
    }

    private static JsonNode node(Value value) {
        if (value instanceof Value.Items items) {
            ArrayNode array = NODES.arrayNode();
            items.items().forEach(array::add);
            return array;
        } else if (value instanceof Value.Flag flag) {
            return NODES.booleanNode(flag.flag());
        } else if (value instanceof Value.Whole whole && whole.number() < ROUNDED) {
            return NODES.numberNode(whole.number());
        }
        return NODES.textNode(value.accept(EnvVariables.VALUES).orElse(""));
    }

    /** The charts write it into {@code value:} unchanged and do not run it as a template. */
    private static JsonNode unexpanded(Setting setting) {
        return NODES.textNode(doubled(EnvVariables.value(setting).orElse("")));
    }

    private static ObjectNode variable(ExtraEnv extra) {
        ObjectNode variable = NODES.objectNode().put("name", extra.name());
        Optional<Secret.FromKubernetes> kubernetesSecret = GlobalRedis.kubernetesSecret(extra.setting());
        if (kubernetesSecret.isPresent()) {
            variable.putObject("valueFrom")
                    .putObject("secretKeyRef")
                    .put("name", kubernetesSecret.get().name())
                    .put("key", kubernetesSecret.get().key());
            return variable;
        }
        Optional<String> text = Optional.ofNullable(extra.setting()).flatMap(EnvVariables::value);
        return variable.put("value", escaped(text.orElse(extra.neutral())));
    }

    /**
     * The value is evaluated twice: the chart runs {@code extraEnvs} as a template, and Kubernetes expands {@code
     * $(NAME)}, with {@code $$} for a dollar sign. Back quotes are used because the chart may put the result into
     * quotes of either kind.
     */
    private static String escaped(String text) {
        return doubled(text).replace("{{", "{{`{{`}}");
    }

    private static String doubled(String text) {
        return text.replace("$", "$$");
    }
}
